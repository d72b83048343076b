using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Transfers;

/// <summary>One product that changes its place.</summary>
public sealed class StockTransferLine(
    Id<StockTransferLine> id,
    Id<StockTransfer> stockTransferId,
    int lineNumber,
    Id<Product> productId,
    Id<Location> fromLocationId,
    Id<Location> toLocationId,
    decimal quantity,
    string unitCode) : IEntity<StockTransferLine>, ICompanyOwned
{
    public Id<StockTransferLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<StockTransfer> StockTransferId { get; private set; } = stockTransferId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Location> FromLocationId { get; private set; } = fromLocationId;

    public Id<Location> ToLocationId { get; private set; } = toLocationId;

    public decimal Quantity { get; private set; } = quantity;

    public string UnitCode { get; private set; } = unitCode;

    public decimal Received { get; private set; }

    /// <summary>What the goods under way are worth; zero when none are.</summary>
    public decimal InTransitValue { get; private set; }

    public decimal InTransit => Quantity - Received;

    /// <summary>The goods have left at this value.</summary>
    public void Leave(decimal value) => InTransitValue = value;

    /// <summary>Goods arrive and bring their value: a rounded share, all of the rest with the last piece.</summary>
    public decimal Arrive(decimal quantity, string currency)
    {
        var value = quantity == InTransit ? InTransitValue : Money.Round(InTransitValue * quantity / InTransit, currency);
        Received += quantity;
        InTransitValue -= value;
        return value;
    }
}
