using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Customers;

/// <summary>Locks and reads what Finance keeps of a customer.</summary>
internal static class CustomerAccounts
{
    /// <summary>
    /// The customer's account, made when it is new. Nobody else changes what the customer owes until the transaction ends, so the balance that
    /// is published with it is the true one.
    /// </summary>
    public static async Task<CustomerAccount> LockCustomerAsync(this FinanceDbContext db, Id<Customer> customer, CancellationToken ct)
    {
        var (company, id) = (db.CompanyId.Value, customer.Value);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO finance.customer_account (company_id, customer_id) VALUES ({company}, {id})
            ON CONFLICT (company_id, customer_id) DO UPDATE SET customer_id = excluded.customer_id
            """,
            ct);
        return await db.CustomerAccounts.AsTracking().FirstAsync(account => account.CustomerId == customer, ct);
    }

    /// <summary>Locks the account of the customer that a document belongs to; fails with <see cref="EntityNotFound"/>.</summary>
    public static async Task<CustomerAccount> LockCustomerOfAsync<T>(this FinanceDbContext db, Id<T> document, CancellationToken ct)
        where T : class, IEntity<T>
    {
        // Read apart: the document itself is read after the lock, as it then is; whose it is never changes.
        var owners = await db.Set<T>().AsNoTracking()
            .Where(entity => EF.Property<Id<T>>(entity, "Id") == document)
            .Select(entity => EF.Property<Id<Customer>>(entity, "CustomerId"))
            .ToListAsync(ct);
        return owners is [var owner]
            ? await db.LockCustomerAsync(owner, ct)
            : throw new DomainException(new EntityNotFound(document));
    }
}
