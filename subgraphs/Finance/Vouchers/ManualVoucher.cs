using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Vouchers;

/// <summary>An entry that a person writes: a draft first, then an entry of the ledger.</summary>
public sealed class ManualVoucher : IEntity<ManualVoucher>, ICompanyOwned, IVersioned
{
    private readonly List<ManualVoucherLine> lines = [];

    private ManualVoucher()
    {
    }

    public Id<ManualVoucher> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Given by posting.</summary>
    public string? Number { get; private set; }

    public VoucherStatus Status { get; private set; }

    public Id<Journal> JournalId { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public string Description { get; private set; } = "";

    public string CurrencyCode { get; private set; } = "";

    public Id<JournalEntry>? EntryId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    public IReadOnlyList<ManualVoucherLine> Lines => lines;

    public static ManualVoucher Create(
        Id<ManualVoucher> id, Id<Journal> journal, DateOnly date, string description, string currency, DateTimeOffset now) => new()
        {
            Id = id,
            JournalId = journal,
            PostingDate = date,
            Description = description,
            CurrencyCode = currency,
            CreatedAt = now,
        };

    public void Add(ManualVoucherLine line) => lines.Add(line);

    public void Post(string number, Id<JournalEntry>? entryId, DateTimeOffset now)
    {
        RequireDraft();
        Status = VoucherStatus.Posted;
        Number = number;
        EntryId = entryId;
        PostedAt = now;
    }

    public void Cancel()
    {
        RequireDraft();
        Status = VoucherStatus.Cancelled;
    }

    /// <summary>Fails with <see cref="FinanceVoucherNotDraft"/> once it is posted or cancelled.</summary>
    public void RequireDraft()
    {
        if (Status != VoucherStatus.Draft)
        {
            throw new DomainException(new FinanceVoucherNotDraft(Status)) { Entity = this };
        }
    }
}
