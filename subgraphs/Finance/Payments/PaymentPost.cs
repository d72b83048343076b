using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Rates;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Finance.Payments;

[MutationType]
public static class PaymentPost
{
    [Description("Books money that a customer paid and sets it against invoices; what is left can be allocated later.")]
    [Authorize("finance.payment.post"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceRoleUnassigned>]
    [Fails<FinanceOverAllocated>, Fails<FinanceNothingLeft>, Fails<FinanceOtherCustomer>, Fails<FinanceInvoiceNotPosted>]
    [Fails<FinanceNoRate>, Fails<FinanceNoJournal>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<Payment> PaymentPostAsync(PaymentPostInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var company = await db.SettingsAsync(ct);
        var amount = AmountOf(input, company);
        await db.LockCustomerAsync(input.CustomerId, ct);
        var request = await AllocationRequest.LockAsync(db, input.Allocations ?? [], input.CustomerId, amount.CurrencyCode, ct);
        var date = input.PostingDate ?? company.DateAt(db.Time.GetUtcNow());
        var rate = await db.RateAsync(company, amount.CurrencyCode, date, ct);
        var receipt = new Receipt(await BankAsync(db, input.BankAccountId, ct), date, Texts.Optional(input.Reference, 200, "reference"));
        var inBooks = Amounts.Converted(amount.Amount, rate, company.CurrencyCode);
        var payment = Payment.Create(Id<Payment>.New(db.Time), input.CustomerId, amount, inBooks, rate, receipt);
        db.Payments.Add(payment);
        var ledger = await PaymentLedger.ReadAsync(db, ct);
        var allocations = ledger.Allocate(payment, request, date);
        var posted = await db.PostAsync(ledger.Receipt(payment, allocations, input.OverrideLock ?? false), ct);
        payment.Post(posted.Number, posted.EntryId, db.Time.GetUtcNow());
        db.Publish(PaymentPosted.Of(payment, allocations));
        await db.PublishBalanceAsync(payment.CustomerId, ct);
        return payment;
    }

    private static Money AmountOf(PaymentPostInput input, FinanceSettings company)
    {
        var currency = Texts.Currency(input.Currency ?? company.CurrencyCode, "currency");
        return input.Amount > 0 && Amounts.Fits(input.Amount, currency)
            ? new Money(input.Amount, currency)
            : throw Texts.Refused($"is an amount in {currency} above zero", "amount");
    }

    private static async Task<Id<Account>> BankAsync(FinanceDbContext db, Id<Account>? given, CancellationToken ct)
    {
        if (given is not { } id)
        {
            return (await AccountRoles.ReadAsync(db, ct))[AccountRole.Bank];
        }

        var account = await db.Accounts.ByIdAsync(id, ct);
        return account is { IsGroup: false, Control: null, Archived: false, Type: AccountType.Asset }
            ? account.Id
            : throw Texts.Refused("names an account that takes no money", "bankAccountId");
    }
}

[Description("Money of today, in the company's currency and on the account with the role of the bank, unless others are given.")]
public sealed record PaymentPostInput(
    Id<Customer> CustomerId,
    decimal Amount,
    string IdempotencyKey,
    string? Currency,
    DateOnly? PostingDate,
    Id<Account>? BankAccountId,
    string? Reference,
    IReadOnlyList<AllocationInput>? Allocations,
    bool? OverrideLock);
