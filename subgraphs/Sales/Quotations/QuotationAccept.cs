using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Quotations;

/// <summary>Makes an order of a valid quotation, by the quotation's prices.</summary>
[MutationType]
public static class QuotationAccept
{
    [Description("Makes an order of a valid quotation, by the quotation's prices; the order is a draft, to be confirmed as any other.")]
    [Authorize("sales.quotation.answer"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesQuotationNotOpen>]
    [Fails<SalesQuotationExpired>, Fails<SalesCustomerArchived>, Fails<SalesNoPriceList>, Fails<SalesAlreadyTaken>]
    public static async Task<Quotation> QuotationAcceptAsync(
        QuotationAcceptInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var quotation = await db.QuotationWithLinesAsync(input.QuotationId, ct);
        quotation.Expect(input.ExpectedVersion);
        var today = await db.TodayAsync(ct);
        var promised = quotation.Accept(today, db.Time.GetUtcNow());
        var customer = await db.CustomerForOrderAsync(quotation.CustomerId, ct);
        var list = await db.PriceLists.AsNoTracking().FirstAsync(list => list.Id == quotation.PriceListId, ct);
        var header = new OrderHeader(today)
        {
            ExternalReference = Texts.Optional(input.ExternalReference, 64, "externalReference"),
            RequestedDate = input.RequestedDate ?? quotation.RequestedDate,
            ShipPolicy = input.ShipPolicy ?? ShipPolicy.Partial,
            InvoicePolicy = input.InvoicePolicy ?? InvoicePolicy.Shipped,
            BillingAddressId = customer.BillingAddressId,
            ShippingAddressId = customer.ShippingAddressId,
            Note = quotation.Note,
        };
        var order = SalesOrder.Create(Id<SalesOrder>.New(db.Time), customer, list, header, db.Time.GetUtcNow(), quotation.Id);
        order.AddLines(promised, await db.TermsAsync(list, customer.TaxCode, [], today, ct), () => Id<SalesOrderLine>.New(db.Time));
        db.Orders.Add(order);
        db.TellNew(order);
        return quotation;
    }
}

/// <summary>The quotation, and what the order needs beyond it.</summary>
public sealed record QuotationAcceptInput(
    Id<Quotation> QuotationId,
    string? ExternalReference,
    DateOnly? RequestedDate,
    ShipPolicy? ShipPolicy,
    InvoicePolicy? InvoicePolicy,
    string IdempotencyKey,
    int? ExpectedVersion);
