using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Customers;

/// <summary>Reads customers for use cases.</summary>
internal static class CustomerQuery
{
    /// <summary>The customer with all addresses, to be changed; others wait with theirs until this is done.</summary>
    public static async Task<Customer> CustomerWithAddressesAsync(this SalesDbContext db, Id<Customer> id, CancellationToken ct)
    {
        await db.LockAsync(id, ct);
        return await db.Customers.Include(customer => customer.Addresses).ByIdAsync(id, ct);
    }

    /// <summary>The customer with all addresses, to do business with: nobody can archive them until this is done.</summary>
    public static async Task<Customer> CustomerForOrderAsync(this SalesDbContext db, Id<Customer> id, CancellationToken ct)
    {
        await db.HoldAsync(id, ct);
        return await db.Customers.Include(customer => customer.Addresses).ByIdAsync(id, ct);
    }
}
