using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Transfers;

/// <summary>The two warehouses of a transfer, which may be the same one.</summary>
internal sealed record TransferFloor(WarehouseFloor From, WarehouseFloor To)
{
    public static async Task<TransferFloor> HoldAsync(
        InventoryDbContext db, Id<Warehouse> from, Id<Warehouse> to, IReadOnlyCollection<Id<Product>> products, CancellationToken ct)
    {
        var source = await db.HoldFloorAsync(from, products, ct, "fromWarehouseId");
        return new TransferFloor(source, from == to ? source : await db.HoldFloorAsync(to, products, ct, "toWarehouseId"));
    }

    /// <summary>The transfer with its lines as stated.</summary>
    public StockTransfer TransferOf(
        StockPosting posting, IReadOnlyList<StockTransferLineInput> stated, string? note, Func<Id<StockTransferLine>> nextId)
    {
        var transfer = StockTransfer.Of(posting, From.Warehouse.Id, To.Warehouse.Id, note);
        foreach (var (path, line) in LinePath.Of(stated))
        {
            var product = From.Product(line.ProductId, path);
            var quantity = From.Measures.Positive(product, line.Quantity, path.Field("quantity"));
            var source = From.Location(line.FromLocationId, path);
            var target = To.Location(line.ToLocationId, path);
            if (source == target)
            {
                throw new DomainException(new InvalidInput("Goods that change their place go to another one.", [.. path.Field("toLocationId")]));
            }

            transfer.Add(new StockTransferLine(
                nextId(), transfer.Id, path.LineNumber, product.Id, source, target, quantity.Value, quantity.Unit));
        }

        return transfer;
    }
}
