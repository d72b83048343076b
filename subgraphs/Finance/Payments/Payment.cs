using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Payments;

/// <summary>Money that a customer paid: set against invoices, the rest is the customer's until it is.</summary>
public sealed class Payment : IEntity<Payment>, ICompanyOwned, IVersioned
{
    private Payment()
    {
    }

    public Id<Payment> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Number { get; private set; } = "";

    public PaymentStatus Status { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public decimal Amount { get; private set; }

    public decimal UnallocatedAmount { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public Id<Account> BankAccountId { get; private set; }

    /// <summary>What the bank statement says.</summary>
    public string? Reference { get; private set; }

    public decimal ExchangeRate { get; private set; }

    /// <summary>The amount in the company's currency.</summary>
    public decimal InBooks { get; private set; }

    /// <summary>What is not allocated, in the company's currency.</summary>
    public decimal OpenInBooks { get; private set; }

    public Id<JournalEntry>? EntryId { get; private set; }

    public Id<JournalEntry>? ReversalEntryId { get; private set; }

    public DateTimeOffset PostedAt { get; private set; }

    public DateOnly? ReversedOn { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? Reason { get; private set; }

    public static Payment Create(Id<Payment> id, Id<Customer> customer, Money amount, decimal inBooks, decimal rate, Receipt receipt) => new()
    {
        Id = id,
        CustomerId = customer,
        CurrencyCode = amount.CurrencyCode,
        Amount = amount.Amount,
        UnallocatedAmount = amount.Amount,
        InBooks = inBooks,
        OpenInBooks = inBooks,
        ExchangeRate = rate,
        BankAccountId = receipt.BankAccountId,
        PostingDate = receipt.PostingDate,
        Reference = receipt.Reference,
    };

    /// <summary>Gives some of the rest to an invoice; returns what that is in the books.</summary>
    public decimal Take(decimal amount, string booksCurrency)
    {
        RequirePosted();
        if (amount <= 0 || amount > UnallocatedAmount)
        {
            throw new DomainException(new FinanceNothingLeft(new Money(UnallocatedAmount, CurrencyCode))) { Entity = this };
        }

        var before = OpenInBooks;
        UnallocatedAmount -= amount;
        OpenInBooks = Amounts.Converted(UnallocatedAmount, ExchangeRate, booksCurrency);
        return before - OpenInBooks;
    }

    public void Post(string number, Id<JournalEntry>? entryId, DateTimeOffset now)
    {
        Number = number;
        EntryId = entryId;
        PostedAt = now;
    }

    /// <summary>Takes it back; nothing of it is left to be allocated.</summary>
    public void Reverse(Id<JournalEntry>? entryId, DateOnly date, string reason)
    {
        RequirePosted();
        Status = PaymentStatus.Reversed;
        ReversalEntryId = entryId;
        ReversedOn = date;
        Reason = reason;
        UnallocatedAmount = 0;
        OpenInBooks = 0;
    }

    public void RequirePosted()
    {
        if (Status != PaymentStatus.Posted)
        {
            throw new DomainException(new FinancePaymentReversed()) { Entity = this };
        }
    }
}
