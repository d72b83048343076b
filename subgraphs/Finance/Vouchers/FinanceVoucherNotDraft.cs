using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Vouchers;

/// <summary>The voucher is no draft any more.</summary>
public sealed record FinanceVoucherNotDraft(VoucherStatus Status)
    : DomainError("FINANCE_VOUCHER_NOT_DRAFT", $"The voucher is {(Status == VoucherStatus.Posted ? "posted: take its entry back instead" : "cancelled")}.");
