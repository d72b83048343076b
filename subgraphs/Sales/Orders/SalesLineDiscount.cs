using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What a line costs less than its list amount, as GraphQL shows it.</summary>
public sealed record SalesLineDiscount(decimal Percent, Money Amount)
{
    public static SalesLineDiscount Of(SalesLine line)
    {
        var list = OrderTotals.LineNet(line.Quantity.Value, line.UnitPriceAmount, 0, Currency.MinorUnitDigits(line.CurrencyCode));
        return new SalesLineDiscount(line.DiscountPercent, new Money(list - line.NetAmount, line.CurrencyCode));
    }
}
