using System.ComponentModel;
using ErpSystem.Sales.MasterData;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Quotations;

/// <summary>Notes that a quotation's time is over.</summary>
[MutationType]
public static class QuotationExpire
{
    [Description("Notes that a quotation's time is over.")]
    [Authorize("sales.quotation.answer"), Fails<EntityNotFound>, Fails<SalesQuotationValid>, Fails<SalesQuotationNotOpen>]
    public static async Task<Quotation> QuotationExpireAsync(
        QuotationExpireInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        quotation.Expire(await db.TodayAsync(ct), db.Time.GetUtcNow());
        return quotation;
    }
}

/// <summary>The quotation.</summary>
public sealed record QuotationExpireInput(Id<Quotation> QuotationId, string IdempotencyKey, int? ExpectedVersion);
