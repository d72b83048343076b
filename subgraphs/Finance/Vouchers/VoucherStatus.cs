namespace ErpSystem.Finance.Vouchers;

/// <summary>Where a manual voucher stands.</summary>
public enum VoucherStatus
{
    Draft,
    Posted,
    Cancelled,
}
