using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Vouchers;

/// <summary>A line of a manual voucher: a debit or a credit, in the company's currency.</summary>
public sealed class ManualVoucherLine : IEntity<ManualVoucherLine>, ICompanyOwned
{
    public required Id<ManualVoucherLine> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required Id<ManualVoucher> VoucherId { get; init; }

    public required int LineNumber { get; init; }

    public required Id<Account> AccountId { get; init; }

    public required decimal Debit { get; init; }

    public required decimal Credit { get; init; }

    public required string? Text { get; init; }
}
