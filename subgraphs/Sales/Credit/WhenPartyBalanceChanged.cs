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
        var customerId = received.Payload.CustomerId;
        if (!await db.Customers.AnyAsync(customer => customer.Id == customerId, ct))
        {
            throw new DomainException(new EntityNotFound(customerId));
        }

        // A currency in which nothing is owed any more is not told, so the accounts that are known count too.
        var told = received.Payload.ByCurrency;
        var known = await db.CreditAccounts.AsNoTracking()
            .Where(account => account.CustomerId == customerId).Select(account => account.CurrencyCode).ToListAsync(ct);
        List<string> eased = [];
        foreach (var currency in known.Union(told.Keys).Order(StringComparer.Ordinal))
        {
            if (await EasesAsync(db, customerId, currency, told.GetValueOrDefault(currency), ct))
            {
                eased.Add(currency);
            }
        }

        // Saved first: the exposure is read from the rows.
        await db.SaveChangesAsync(ct);
        foreach (var currency in eased)
        {
            await db.ReleaseWhatFitsAsync(customerId, currency, changed: null, ct);
        }
    }

    private static async Task<bool> EasesAsync(
        SalesDbContext db, Id<Customer> customerId, string currency, CurrencyBalance? balance, CancellationToken ct)
    {
        await db.LockCreditAsync(customerId, currency, ct);
        var account = await db.CreditAccounts.AsTracking()
            .SingleAsync(account => account.CustomerId == customerId && account.CurrencyCode == currency, ct);
        var before = account.Balance;
        account.Owe(balance?.Balance ?? 0, balance?.Overdue ?? 0);
        return account.Balance < before;
    }
}

/// <summary>What Sales reads of it: the sum in the company's currency, and what is owed in each currency, if that is told.</summary>
internal sealed record PartyBalanceChanged(
    Id<Customer> CustomerId, string Currency, decimal Balance, decimal Overdue, IReadOnlyList<CurrencyBalance>? Balances)
{
    public IReadOnlyDictionary<string, CurrencyBalance> ByCurrency =>
        (Balances ?? [new CurrencyBalance(Currency, Balance, Overdue)]).ToDictionary(balance => balance.Currency, StringComparer.Ordinal);
}

/// <summary>What is owed in one currency.</summary>
internal sealed record CurrencyBalance(string Currency, decimal Balance, decimal Overdue);
