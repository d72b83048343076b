using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Payments;

/// <summary>How much of a payment or a credit note is set against an invoice.</summary>
public sealed class Allocation : IEntity<Allocation>, ICompanyOwned
{
    public required Id<Allocation> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public Id<Payment>? PaymentId { get; init; }

    public Id<CreditNote>? CreditNoteId { get; init; }

    public required Id<Invoice> InvoiceId { get; init; }

    public required DateOnly AllocatedOn { get; init; }

    public required string CurrencyCode { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>What it took off the invoice in the books.</summary>
    public required decimal InvoiceInBooks { get; init; }

    /// <summary>What it took off the payment or credit note in the books.</summary>
    public required decimal SourceInBooks { get; init; }

    /// <summary>The payment was taken back, and the allocation with it.</summary>
    public bool Reversed { get; private set; }

    /// <summary>What was gained by the change of the rate; lost, when negative.</summary>
    public decimal ExchangeDifference => SourceInBooks - InvoiceInBooks;

    public void Reverse() => Reversed = true;
}
