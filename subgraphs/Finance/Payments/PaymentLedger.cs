using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Payments;

/// <summary>
/// Sets money and credit against invoices and puts it into the ledger. An invoice leaves the books at its own rate and money enters at the rate
/// of its day; the difference is gained or lost.
/// </summary>
internal sealed class PaymentLedger(FinanceDbContext db, FinanceSettings company, AccountRoles roles)
{
    public static async Task<PaymentLedger> ReadAsync(FinanceDbContext db, CancellationToken ct) =>
        new(db, await db.SettingsAsync(ct), await AccountRoles.ReadAsync(db, ct));

    public IReadOnlyList<Allocation> Allocate(Payment payment, AllocationRequest request, DateOnly date) => Allocate(
        request,
        date,
        amount => payment.Take(amount, company.CurrencyCode),
        item => new Allocation
        {
            Id = Id<Allocation>.New(db.Time),
            PaymentId = payment.Id,
            InvoiceId = item.Invoice.Id,
            AllocatedOn = date,
            CurrencyCode = payment.CurrencyCode,
            Amount = item.Amount,
            InvoiceInBooks = item.InvoiceInBooks,
            SourceInBooks = item.SourceInBooks,
        });

    public IReadOnlyList<Allocation> Allocate(CreditNote credit, AllocationRequest request, DateOnly date) => Allocate(
        request,
        date,
        amount => credit.Take(amount, company.CurrencyCode),
        item => new Allocation
        {
            Id = Id<Allocation>.New(db.Time),
            CreditNoteId = credit.Id,
            InvoiceId = item.Invoice.Id,
            AllocatedOn = date,
            CurrencyCode = credit.CurrencyCode,
            Amount = item.Amount,
            InvoiceInBooks = item.InvoiceInBooks,
            SourceInBooks = item.SourceInBooks,
        });

    /// <summary>The entry of money that came in: bank against the invoices, the rest, and what the rate gained or lost.</summary>
    public EntryDraft Receipt(Payment payment, IReadOnlyList<Allocation> allocations, bool overrideLock) => new()
    {
        Journal = JournalKind.Bank,
        PostingDate = payment.PostingDate,
        Source = EntrySource.Payment,
        SourceId = payment.Id.Value,
        Description = payment.Reference is { } reference ? $"Payment: {reference}" : "Payment",
        CurrencyCode = payment.CurrencyCode,
        OverrideLock = overrideLock,
        Lines =
        [
            new LineDraft(payment.BankAccountId, payment.InBooks, payment.Amount),
            .. allocations.Select(item => Receivable(payment.CustomerId, -item.InvoiceInBooks, -item.Amount)),
            Receivable(payment.CustomerId, -payment.OpenInBooks, -payment.UnallocatedAmount),
            .. Difference(allocations.Sum(item => item.ExchangeDifference)),
        ],
    };

    /// <summary>The entry of what the rate gained or lost between money or credit and the invoices that it is set against later.</summary>
    public EntryDraft Revaluation(Id<Customer> customer, string currency, IReadOnlyList<Allocation> allocations, DateOnly date, bool overrideLock)
    {
        var difference = allocations.Sum(item => item.ExchangeDifference);
        return new EntryDraft
        {
            Journal = JournalKind.Bank,
            PostingDate = date,
            Source = EntrySource.Allocation,
            SourceId = allocations[0].Id.Value,
            Description = "Exchange difference of an allocation",
            CurrencyCode = currency,
            OverrideLock = overrideLock,
            Lines = [Receivable(customer, difference, 0), .. Difference(difference)],
        };
    }

    /// <summary>The entry that takes a payment back: its allocations are worth what they reopen.</summary>
    public EntryDraft Reversal(Payment payment, IReadOnlyList<(Allocation Allocation, decimal Reopened)> reopened, DateOnly date, string reason, bool overrideLock) => new()
    {
        Journal = JournalKind.Bank,
        IsCredit = true,
        PostingDate = date,
        Source = EntrySource.PaymentReversal,
        SourceId = payment.Id.Value,
        ReversesId = payment.EntryId,
        Description = reason,
        CurrencyCode = payment.CurrencyCode,
        OverrideLock = overrideLock,
        Lines =
        [
            new LineDraft(payment.BankAccountId, -payment.InBooks, -payment.Amount),
            .. reopened.Select(item => Receivable(payment.CustomerId, item.Reopened, item.Allocation.Amount)),
            Receivable(payment.CustomerId, payment.OpenInBooks, payment.UnallocatedAmount),
            .. Difference(-reopened.Sum(item => item.Allocation.SourceInBooks - item.Reopened)),
        ],
    };

    private List<Allocation> Allocate(
        AllocationRequest request, DateOnly date, Func<decimal, decimal> take, Func<Settled, Allocation> make)
    {
        var allocations = new List<Allocation>();
        foreach (var (invoice, amount) in request.Items)
        {
            var invoiceInBooks = invoice.Settle(amount, date, company.CurrencyCode);
            allocations.Add(make(new Settled(invoice, amount, invoiceInBooks, take(amount))));
            db.PublishSettlement(invoice);
        }

        db.Allocations.AddRange(allocations);
        return allocations;
    }

    private LineDraft Receivable(Id<Customer> customer, decimal inBooks, decimal amount) =>
        new(roles[AccountRole.Receivable], inBooks, amount) { CustomerId = customer };

    // Nothing in the document's currency: only the books differ.
    private IEnumerable<LineDraft> Difference(decimal gained) => gained == 0
        ? []
        : [new LineDraft(roles[gained > 0 ? AccountRole.ExchangeGain : AccountRole.ExchangeLoss], -gained, 0)];

    private sealed record Settled(Invoice Invoice, decimal Amount, decimal InvoiceInBooks, decimal SourceInBooks);
}
