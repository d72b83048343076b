using ErpSystem.Sales.Orders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.PriceLists;

/// <summary>What must hold for a price.</summary>
internal static class PriceTermsCheck
{
    private const decimal Limit = 1_000_000_000_000m;

    /// <summary>The terms again; refused with the input field at fault.</summary>
    public static async Task<PriceTerms> CheckedAsync(this SalesDbContext db, PriceTerms terms, CancellationToken ct)
    {
        Require(terms.UnitPrice is >= 0 and < Limit, "is not negative and below 10^12", "unitPrice");
        var rounded = decimal.Round(terms.UnitPrice, OrderTotals.PriceScale);
        Require(rounded == terms.UnitPrice, $"has at most {OrderTotals.PriceScale} decimals", "unitPrice");
        Require(terms.MinimumQuantity is >= 0 and < Limit, "is not negative and below 10^12", "minimumQuantity");
        Require(terms.ValidUntil is not { } last || last >= terms.ValidFrom, "is not before validFrom", "validUntil");
        Require(await db.TaxCodes.AnyAsync(known => known.Code == terms.TaxCode && !known.Archived, ct), "is not a tax code", "taxCode");
        return terms;
    }

    private static void Require(bool holds, string rule, string field)
    {
        if (!holds)
        {
            throw Texts.Refused(rule, field);
        }
    }
}
