using System.ComponentModel;
using ErpSystem.Sales.Numbering;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Quotations;

/// <summary>Gives a quotation to the customer: it gets its number, and what is written stands.</summary>
[MutationType]
public static class QuotationSend
{
    [Description("Gives a quotation to the customer: it gets its number, and what is written stands.")]
    [Authorize("sales.quotation.send"), Fails<EntityNotFound>, Fails<SalesQuotationEmpty>, Fails<SalesQuotationNotOpen>]
    public static async Task<Quotation> QuotationSendAsync(
        QuotationSendInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        await quotation.SendAsync(() => NumberSeries.NextAsync(db, NumberSeries.Quotation, ct), db.Time.GetUtcNow());
        return quotation;
    }
}

/// <summary>The quotation.</summary>
public sealed record QuotationSendInput(Id<Quotation> QuotationId, string IdempotencyKey, int? ExpectedVersion);
