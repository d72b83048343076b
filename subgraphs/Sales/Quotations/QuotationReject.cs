using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Quotations;

/// <summary>Notes that the customer does not want the quotation.</summary>
[MutationType]
public static class QuotationReject
{
    [Description("Notes that the customer does not want the quotation.")]
    [Authorize("sales.quotation.answer"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesQuotationNotOpen>]
    public static async Task<Quotation> QuotationRejectAsync(
        QuotationRejectInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        quotation.Reject(reason, db.Time.GetUtcNow());
        return quotation;
    }
}

/// <summary>The quotation and the customer's reason.</summary>
public sealed record QuotationRejectInput(Id<Quotation> QuotationId, string Reason, string IdempotencyKey, int? ExpectedVersion);
