using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Payments;

/// <summary>What payments can be found and sorted by; the latest first.</summary>
public sealed class PaymentList : ListDefinition<Payment>
{
    public PaymentList()
    {
        Field(payment => payment.PostingDate);
        Field(payment => payment.Number);
        FilterField(payment => payment.CustomerId);
        DefaultOrder(payment => payment.PostingDate, descending: true);
    }
}
