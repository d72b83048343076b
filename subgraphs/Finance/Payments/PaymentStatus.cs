namespace ErpSystem.Finance.Payments;

/// <summary>Whether a payment counts.</summary>
public enum PaymentStatus
{
    Posted,
    Reversed,
}
