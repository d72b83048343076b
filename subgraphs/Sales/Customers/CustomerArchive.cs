using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Customers;

/// <summary>Ends new business with a customer; what was sold stays.</summary>
[MutationType]
public static class CustomerArchive
{
    [Description("Ends new business with a customer; what was sold stays.")]
    [Authorize("sales.customer.archive"), Fails<EntityNotFound>]
    public static async Task<Customer> CustomerArchiveAsync(
        CustomerArchiveInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerWithAddressesAsync(input.CustomerId, ct);
        customer.Expect(input.ExpectedVersion);
        customer.Archive();
        db.Publish(CustomerChanged.Of(customer));
        return customer;
    }
}

/// <summary>The customer.</summary>
public sealed record CustomerArchiveInput(Id<Customer> CustomerId, string IdempotencyKey, int? ExpectedVersion);
