using System.ComponentModel;
using ErpSystem.Sales.MasterData;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Quotations;

/// <summary>Writes the next revision of a quotation, with its lines and prices; the former one counts no more.</summary>
[MutationType]
public static class QuotationRevise
{
    [Description("Writes the next revision of a quotation, with its lines and prices; the former one counts no more.")]
    [Authorize("sales.quotation.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesQuotationNotOpen>]
    public static async Task<Quotation> QuotationReviseAsync(
        QuotationReviseInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        var today = await db.TodayAsync(ct);
        var revision = quotation.Revise(
            Id<Quotation>.New(db.Time),
            today,
            input.ValidUntil ?? today.AddDays(QuotationHeader.UsualDays),
            () => Id<QuotationLine>.New(db.Time),
            db.Time.GetUtcNow());
        db.Quotations.Add(revision);
        return revision;
    }
}

/// <summary>The quotation to be replaced, and until when the new one is valid.</summary>
public sealed record QuotationReviseInput(Id<Quotation> QuotationId, DateOnly? ValidUntil, string IdempotencyKey, int? ExpectedVersion);
