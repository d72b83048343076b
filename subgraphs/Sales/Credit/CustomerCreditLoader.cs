using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Credit;

/// <summary>The credit of customers in their own currency: three statements for any number of customers.</summary>
public sealed class CustomerCreditLoader(SalesDbContext db) : BatchLoader<Id<Customer>, CustomerCredit>
{
    protected override async Task<IReadOnlyDictionary<Id<Customer>, CustomerCredit>> LoadAsync(
        IReadOnlyList<Id<Customer>> keys, CancellationToken cancellationToken)
    {
        var customers = await db.Customers.AsNoTracking()
            .Where(customer => keys.Contains(customer.Id) && customer.CurrencyCode != null)
            .Select(customer => new { customer.Id, Currency = customer.CurrencyCode!, customer.CreditLimit, customer.CreditPolicy })
            .ToListAsync(cancellationToken);
        var exposures = await db.ExposuresAsync(keys, except: null, cancellationToken);
        return customers.ToDictionary(customer => customer.Id, customer => CustomerCredit.Of(
            customer.CreditPolicy,
            customer.CreditLimit,
            exposures.GetValueOrDefault(new CreditKey(customer.Id, customer.Currency), CreditExposure.None),
            customer.Currency));
    }
}
