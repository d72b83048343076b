using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Returns;

/// <summary>How much may still come back on an authorization: neither more than it says nor more than is outside.</summary>
internal sealed class ReturnAllowance(
    AuthorizedReturn authorized,
    Dictionary<Id<ReturnAuthorizationLine>, decimal> returned,
    Dictionary<Id<SalesOrderLine>, OrderLineDelivery> deliveries)
{
    /// <summary>Takes goods back and gives the line of the receipt.</summary>
    public ReturnReceiptLine Take(
        ReturnReceipt receipt, WarehouseFloor floor, ReturnReceiptPostLineInput stated, LinePath path, Id<ReturnReceiptLine> id)
    {
        var line = authorized.Lines.FirstOrDefault(known => known.Id == stated.ReturnLineId)
            ?? throw new DomainException(new EntityNotFound(stated.ReturnLineId) { Path = path.Field("returnLineId") });
        var product = floor.Product(line.ProductId, path);
        var quantity = floor.Measures.Positive(product, stated.Quantity, path.Field("quantity"));
        var authorizedQuantity = floor.Measures.Positive(product, new Quantity(line.Quantity, line.UnitCode), path.Field("quantity"));
        var before = returned.GetValueOrDefault(line.Id);
        var delivery = deliveries.GetValueOrDefault(line.SalesOrderLineId);
        var allowed = Math.Min(authorizedQuantity.Value - before, delivery?.Outside ?? 0);
        if (quantity.Value > allowed)
        {
            throw new DomainException(new ReturnExceeded(path.LineNumber, quantity.Value, allowed, quantity.Unit) { Path = path.Field("quantity") });
        }

        returned[line.Id] = before + quantity.Value;
        var currency = floor.Company.CurrencyCode;
        return new ReturnReceiptLine(
            id,
            receipt.Id,
            path.LineNumber,
            line.Id,
            line.SalesOrderLineId,
            line.ProductId,
            floor.Location(stated.LocationId, path),
            stated.Condition,
            quantity.Value,
            quantity.Unit,
            delivery!.Return(quantity.Value, currency),
            currency)
        {
            // The difference of two sums: parts that do not come out even add up to the whole.
            OrderQuantity = Stated(line, before + quantity.Value, authorizedQuantity) - Stated(line, before, authorizedQuantity),
            OrderUnitCode = line.UnitCode,
        };
    }

    private static decimal Stated(AuthorizedReturnLine line, decimal quantity, Quantity authorizedQuantity)
    {
        return Amounts.AtScale(line.Quantity * quantity / authorizedQuantity.Value, Amounts.CostScale);
    }
}
