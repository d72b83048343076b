using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>One moved line as events tell it: signed quantity in the base unit, signed change of the stock's value.</summary>
public sealed record PostedLine(
    int LineNumber, Id<Product> ProductId, Id<Warehouse> WarehouseId, decimal Quantity, string Unit, decimal UnitCost, decimal Value)
{
    public static PostedLine Of(StockMove move)
    {
        return new PostedLine(
            move.LineNumber, move.ProductId, move.WarehouseId, move.Value, move.UnitCode, move.UnitCost, move.Amount);
    }
}
