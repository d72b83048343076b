using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Quotations;

/// <summary>Starts a quotation as a draft, with or without lines.</summary>
[MutationType]
public static class QuotationCreate
{
    [Description("Starts a quotation as a draft, with or without lines; it is priced as an order would be.")]
    [Authorize("sales.quotation.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesCustomerArchived>, Fails<SalesNoPriceList>]
    [Fails<SalesProductNotOnPriceList>]
    public static async Task<Quotation> QuotationCreateAsync(
        QuotationCreateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerForOrderAsync(input.CustomerId, ct);
        var list = await db.PriceListForAsync(input.PriceListId ?? customer.PriceListId, ct);
        var requests = SalesOrderLineInput.Requests(input.Lines, "lines");
        var date = input.QuoteDate ?? await db.TodayAsync(ct);
        var header = new QuotationHeader(
            date, input.ValidUntil ?? date.AddDays(QuotationHeader.UsualDays), input.RequestedDate, Texts.Optional(input.Note, 4000, "note"));
        var quotation = Quotation.Create(Id<Quotation>.New(db.Time), customer, list, header, db.Time.GetUtcNow());
        var terms = await db.TermsAsync(list, customer.TaxCode, requests.Select(line => line.ProductId), date, ct);
        quotation.ChangeLines(requests, [], [], terms, () => Id<QuotationLine>.New(db.Time));
        db.Quotations.Add(quotation);
        return quotation;
    }
}

/// <summary>What a new quotation needs; what is left out comes from the customer, the dates from the company's calendar.</summary>
public sealed record QuotationCreateInput(
    Id<Customer> CustomerId,
    IReadOnlyList<SalesOrderLineInput>? Lines,
    Id<PriceList>? PriceListId,
    DateOnly? QuoteDate,
    DateOnly? ValidUntil,
    DateOnly? RequestedDate,
    string? Note,
    string IdempotencyKey);
