namespace ErpSystem.Sales.Credit;

/// <summary>What becomes of an order that goes beyond its customer's credit limit.</summary>
public enum CreditPolicy
{
    /// <summary>It is confirmed, but held until somebody releases it or the exposure falls.</summary>
    Hold,

    /// <summary>It is not confirmed.</summary>
    Refuse,
}
