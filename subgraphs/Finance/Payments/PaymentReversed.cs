using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Payments;

/// <summary>A payment was taken back, and with it all that was set against invoices.</summary>
public sealed record PaymentReversed(
    Id<Payment> PaymentId,
    string Number,
    Id<Customer> CustomerId,
    string Currency,
    decimal Amount,
    IReadOnlyList<AllocatedAmount> Allocations,
    decimal Unallocated) : IIntegrationEvent
{
    public static string Topic => "finance.payment.reversed.v1";

    IId IIntegrationEvent.Aggregate => PaymentId;

    internal static PaymentReversed Of(Payment payment, IEnumerable<Allocation> allocations)
    {
        List<AllocatedAmount> amounts = [.. allocations.Select(item => new AllocatedAmount(item.InvoiceId, item.Amount))];
        return new PaymentReversed(
            payment.Id, payment.Number, payment.CustomerId, payment.CurrencyCode, payment.Amount, amounts, payment.Amount - amounts.Sum(item => item.Amount));
    }
}
