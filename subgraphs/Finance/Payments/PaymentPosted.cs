using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Payments;

/// <summary>A customer paid.</summary>
public sealed record PaymentPosted(
    Id<Payment> PaymentId,
    string Number,
    Id<Customer> CustomerId,
    string Currency,
    decimal Amount,
    IReadOnlyList<AllocatedAmount> Allocations,
    decimal Unallocated) : IIntegrationEvent
{
    public static string Topic => "finance.payment.posted.v1";

    IId IIntegrationEvent.Aggregate => PaymentId;

    internal static PaymentPosted Of(Payment payment, IEnumerable<Allocation> allocations)
    {
        List<AllocatedAmount> amounts = [.. allocations.Select(item => new AllocatedAmount(item.InvoiceId, item.Amount))];
        return new PaymentPosted(
            payment.Id, payment.Number, payment.CustomerId, payment.CurrencyCode, payment.Amount, amounts, payment.Amount - amounts.Sum(item => item.Amount));
    }
}
