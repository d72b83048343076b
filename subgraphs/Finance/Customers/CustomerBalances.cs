using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Customers;

/// <summary>Tells others what a customer owes.</summary>
internal static class CustomerBalances
{
    /// <summary>Publishes what the customer owes after all that this transaction changed; the customer's account is locked.</summary>
    public static async Task PublishBalanceAsync(this FinanceDbContext db, Id<Customer> customer, CancellationToken ct)
    {
        // Written first, so that the sums see it; the kit saves again what comes after.
        await db.SaveChangesAsync(ct);
        var company = await db.SettingsAsync(ct);
        var today = company.DateAt(db.Time.GetUtcNow());
        List<OpenItemSum> sums = [.. (await OpenItems.SumAsync(db, [customer], today, ct))[customer]];
        db.Publish(new PartyBalanceChanged(
            customer,
            company.CurrencyCode,
            sums.Sum(sum => sum.InBooks),
            sums.Where(sum => sum.Overdue).Sum(sum => sum.InBooks),
            today,
            [
                .. sums.GroupBy(sum => sum.Currency).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
                    new CurrencyBalance(group.Key, group.Sum(sum => sum.Amount), group.Where(sum => sum.Overdue).Sum(sum => sum.Amount))),
            ]));
    }
}
