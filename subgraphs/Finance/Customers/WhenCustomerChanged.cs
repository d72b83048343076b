using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Customers;

/// <summary>Keeps of Sales' customer what invoices need.</summary>
[EventConsumer]
internal static class WhenCustomerChanged
{
    [Consumes("sales.customer.changed.v1", EventKind.State)]
    public static async Task KeepAsync(ReceivedEvent<CustomerChanged> received, FinanceDbContext db, CancellationToken ct)
    {
        var account = await db.LockCustomerAsync(received.Payload.CustomerId, ct);
        account.Number = received.Payload.Number;
        account.Name = received.Payload.Name;
        account.PaymentTermDays = received.Payload.PaymentTermDays;
    }
}

/// <summary>What Finance reads of it.</summary>
internal sealed record CustomerChanged(Id<Customer> CustomerId, string Number, string Name, int? PaymentTermDays);
