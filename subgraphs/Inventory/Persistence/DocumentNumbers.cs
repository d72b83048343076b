using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Persistence;

/// <summary>Numbers for people, from sequences: unique, ascending, and with gaps, so that no document waits for another.</summary>
internal static class DocumentNumbers
{
    public const string GoodsReceipt = "GR";
    public const string StockAdjustment = "SA";
    public const string StockCount = "SC";
    public const string Reservation = "RS";
    public const string Shipment = "SH";
    public const string ReturnReceipt = "RR";
    public const string StockTransfer = "ST";
    public const string StockRevaluation = "RV";

    public static async Task<string> NextNumberAsync(this InventoryDbContext db, string prefix, CancellationToken ct)
    {
        var sequence = SequenceOf(prefix);
        var next = await db.Database.SqlQuery<long>($"SELECT nextval({sequence}::regclass) AS \"Value\"").SingleAsync(ct);
        return Text(prefix, next);
    }

    public static string Text(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:000000}");

    public static string SequenceOf(string prefix) => prefix switch
    {
        GoodsReceipt => "inventory.goods_receipt_number",
        StockAdjustment => "inventory.stock_adjustment_number",
        StockCount => "inventory.stock_count_number",
        Reservation => "inventory.reservation_number",
        Shipment => "inventory.shipment_number",
        ReturnReceipt => "inventory.return_receipt_number",
        StockTransfer => "inventory.stock_transfer_number",
        StockRevaluation => "inventory.stock_revaluation_number",
        _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "No document has this prefix."),
    };
}
