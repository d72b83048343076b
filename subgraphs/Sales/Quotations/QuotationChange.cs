using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Quotations;

/// <summary>Changes header and lines of a draft, all at once; fields left out stay.</summary>
[MutationType]
public static class QuotationChange
{
    [Description("Changes header and lines of a draft, all at once; fields left out stay.")]
    [Authorize("sales.quotation.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesQuotationNotOpen>]
    [Fails<SalesProductNotOnPriceList>]
    public static async Task<Quotation> QuotationChangeAsync(
        QuotationChangeInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        quotation.Update(new QuotationHeader(
            input.QuoteDate ?? quotation.QuoteDate,
            input.ValidUntil ?? quotation.ValidUntil,
            input.RequestedDate.Or(quotation.RequestedDate),
            Texts.Optional(input.Note.Or(quotation.Note), 4000, "note")));
        var added = SalesOrderLineInput.Requests(input.AddLines, "addLines");
        quotation.ChangeLines(
            added,
            [.. (input.ChangeLines ?? []).Select((line, index) => line.Change("input", "changeLines", Texts.Index(index)))],
            input.RemoveLineIds ?? [],
            await TermsAsync(db, quotation, added, ct),
            () => Id<QuotationLine>.New(db.Time));
        db.Touch(quotation);
        return quotation;
    }

    private static async Task<OrderTerms> TermsAsync(
        SalesDbContext db, Quotation quotation, IReadOnlyList<LineRequest> added, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(customer => customer.Id == quotation.CustomerId, ct);
        var list = await db.PriceLists.AsNoTracking().FirstAsync(list => list.Id == quotation.PriceListId, ct);
        var products = quotation.Lines.Select(line => line.ProductId).Concat(added.Select(line => line.ProductId));
        return await db.TermsAsync(list, customer.TaxCode, products, quotation.QuoteDate, ct);
    }
}

/// <summary>The draft and what becomes different.</summary>
public sealed record QuotationChangeInput(
    Id<Quotation> QuotationId,
    DateOnly? QuoteDate,
    DateOnly? ValidUntil,
    Optional<DateOnly?> RequestedDate,
    Optional<string?> Note,
    IReadOnlyList<SalesOrderLineInput>? AddLines,
    IReadOnlyList<QuotationLineChangeInput>? ChangeLines,
    IReadOnlyList<Id<QuotationLine>>? RemoveLineIds,
    string IdempotencyKey,
    int? ExpectedVersion);
