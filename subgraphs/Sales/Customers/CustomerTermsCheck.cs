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
        if (taxCode is not null && !await db.TaxCodes.AnyAsync(known => known.Code == taxCode, ct))
        {
            throw Texts.Refused("is not a tax code", "taxCode");
        }

        if (terms.PriceListId is { } listId && (await db.PriceLists.AsNoTracking().ByIdAsync(listId, ct)).Archived)
        {
            throw Texts.Refused("is archived", "priceListId");
        }

        return terms with
        {
            Name = Texts.Required(terms.Name, 200, "name"),
            ExternalReference = Texts.Optional(terms.ExternalReference, 64, "externalReference"),
            VatNumber = Texts.Optional(terms.VatNumber, 20, "vatNumber"),
            Email = Texts.Optional(terms.Email, 254, "email"),
            TaxCode = taxCode,
        };
    }
}
