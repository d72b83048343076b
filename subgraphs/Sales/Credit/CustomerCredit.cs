using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Credit;

/// <summary>A customer's credit, as GraphQL shows it.</summary>
public sealed record CustomerCredit(
    CreditPolicy Policy,
    Money? Limit,
    Money Receivable,
    Money Overdue,
    Money OpenOrders,
    Money DeliveredNotBilled,
    Money Exposure,
    Money? Available)
{
    public static CustomerCredit Of(CreditPolicy policy, decimal? limit, CreditExposure exposure, string currency) => new(
        policy,
        limit is { } given ? new Money(given, currency) : null,
        new Money(exposure.Receivable, currency),
        new Money(exposure.Overdue, currency),
        new Money(exposure.OpenOrders, currency),
        new Money(exposure.DeliveredNotBilled, currency),
        new Money(exposure.Total, currency),
        limit is { } most ? new Money(Math.Max(0, most - exposure.Total), currency) : null);
}
