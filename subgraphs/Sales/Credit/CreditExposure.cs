namespace ErpSystem.Sales.Credit;

/// <summary>What a customer owes and will owe by what was promised, in one currency.</summary>
public sealed record CreditExposure(decimal Receivable, decimal Overdue, decimal OpenOrders, decimal DeliveredNotBilled)
{
    /// <summary>Nothing at all.</summary>
    public static CreditExposure None { get; } = new(0, 0, 0, 0);

    public decimal Total => Receivable + OpenOrders + DeliveredNotBilled;
}
