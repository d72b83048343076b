using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Customers;

/// <summary>What must hold for a customer's terms.</summary>
internal static class CustomerTermsCheck
{
    /// <summary>The terms without blanks around their texts; the price list is in use and the tax code known.</summary>
    public static async Task<CustomerTerms> CheckedAsync(this SalesDbContext db, CustomerTerms terms, CancellationToken ct)
    {
        var taxCode = Texts.Optional(terms.TaxCode, 20, "taxCode");
        if (taxCode is not null && !await db.TaxCodes.AnyAsync(known => known.Code == taxCode && !known.Archived, ct))
        {
            throw Texts.Refused("is not a tax code", "taxCode");
        }

        var currencyCode = await db.CurrencyAsync(terms.PriceListId, ct) ?? terms.CurrencyCode;
        Check(terms, currencyCode);
        return terms with
        {
            Name = Texts.Required(terms.Name, 200, "name"),
            ExternalReference = Texts.Optional(terms.ExternalReference, 64, "externalReference"),
            VatNumber = Texts.Optional(terms.VatNumber, 20, "vatNumber"),
            Email = Texts.Optional(terms.Email, 254, "email"),
            TaxCode = taxCode,
            CurrencyCode = currencyCode,
        };
    }

    private static void Check(CustomerTerms terms, string? currencyCode)
    {
        if (terms.PaymentTermDays is < 0 or > 365)
        {
            throw Texts.Refused("is between 0 and 365 days", "paymentTermDays");
        }

        if (terms.CreditLimit is not { } limit)
        {
            return;
        }

        if (currencyCode is null)
        {
            throw Texts.Refused("needs a price list, whose currency it is in", "creditLimit");
        }

        if (limit is < 0 or >= OrderTotals.Limit || Money.Round(limit, currencyCode) != limit)
        {
            throw Texts.Refused($"is an amount in {currencyCode}, not negative", "creditLimit");
        }
    }

    private static async Task<string?> CurrencyAsync(this SalesDbContext db, Id<PriceList>? listId, CancellationToken ct)
    {
        if (listId is not { } given)
        {
            return (await db.PriceLists.AsNoTracking().FirstOrDefaultAsync(list => list.IsDefault, ct))?.CurrencyCode;
        }

        var list = await db.PriceLists.AsNoTracking().ByIdAsync(given, ct);
        return list.Archived ? throw Texts.Refused("is archived", "priceListId") : list.CurrencyCode;
    }
}
