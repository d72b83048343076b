using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Payments;

[ObjectType<Payment>(Key = "id", Fields =
[
    nameof(Payment.Id), nameof(Payment.Number), nameof(Payment.Status), nameof(Payment.PostingDate), nameof(Payment.Reference),
    nameof(Payment.ExchangeRate), nameof(Payment.PostedAt), nameof(Payment.ReversedOn), nameof(Payment.Reason), nameof(Payment.Version),
])]
[Description("Money that a customer paid: set against invoices, the rest is the customer's until it is.")]
public static class PaymentType
{
    public static Customer Customer([Parent] Payment payment) => new(payment.CustomerId);

    public static Money Amount([Parent] Payment payment) => new(payment.Amount, payment.CurrencyCode);

    public static Money Unallocated([Parent] Payment payment) => new(payment.UnallocatedAmount, payment.CurrencyCode);

    [Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?> BankAccount([Parent] Payment payment, [FromServices] AccountLoader accounts) =>
        accounts.Load(payment.BankAccountId);

    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?>? Entry([Parent] Payment payment, [FromServices] JournalEntryLoader entries) =>
        payment.EntryId is { } id ? entries.Load(id) : null;

    [Description("The entry that took it back.")]
    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?>? ReversalEntry([Parent] Payment payment, [FromServices] JournalEntryLoader entries) =>
        payment.ReversalEntryId is { } id ? entries.Load(id) : null;

    [Connection<AllocationList>(By = nameof(Allocation.PaymentId))]
    public static IQueryable<Allocation> Allocations([FromServices] FinanceDbContext db) => db.Allocations;
}
