using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Credit;

/// <summary>Keeps what a customer owes, and releases held orders that fit under the limit by now.</summary>
[EventConsumer]
internal static class WhenPartyBalanceChanged
{
    [Consumes("finance.party_balance.changed.v1", EventKind.State, Subject = "customerId")]
    public static async Task KeepAsync(ReceivedEvent<PartyBalanceChanged> received, SalesDbContext db, CancellationToken ct)
    {
        var (customerId, currency, balance, overdue) = received.Payload;
        if (!await db.Customers.AnyAsync(customer => customer.Id == customerId, ct))
        {
            throw new DomainException(new EntityNotFound(customerId));
        }

        await db.LockCreditAsync(customerId, currency, ct);
        var account = await db.CreditAccounts.AsTracking()
            .SingleAsync(account => account.CustomerId == customerId && account.CurrencyCode == currency, ct);
        var owesLess = balance < account.Balance;
        account.Owe(balance, overdue);
        if (owesLess)
        {
            // Saved first: the exposure is read from the rows.
            await db.SaveChangesAsync(ct);
            await db.ReleaseWhatFitsAsync(customerId, currency, changed: null, ct);
        }
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record PartyBalanceChanged(Id<Customer> CustomerId, string Currency, decimal Balance, decimal Overdue);
