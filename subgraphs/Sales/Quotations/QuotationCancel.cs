using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Quotations;

/// <summary>Gives a quotation up, whether the customer has it or not.</summary>
[MutationType]
public static class QuotationCancel
{
    [Description("Gives a quotation up, whether the customer has it or not.")]
    [Authorize("sales.quotation.cancel"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesQuotationNotOpen>]
    public static async Task<Quotation> QuotationCancelAsync(
        QuotationCancelInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        quotation.Cancel(reason, db.Time.GetUtcNow());
        return quotation;
    }
}

/// <summary>The quotation and why it is given up.</summary>
public sealed record QuotationCancelInput(Id<Quotation> QuotationId, string Reason, string IdempotencyKey, int? ExpectedVersion);
