using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Orders;

/// <summary>Starts an order as a draft, with or without lines.</summary>
[MutationType]
public static class SalesOrderCreate
{
    [Description("Starts an order as a draft, with or without lines.")]
    [Authorize("sales.order.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesCustomerArchived>, Fails<SalesNoPriceList>]
    [Fails<SalesProductNotOnPriceList>, Fails<SalesAlreadyTaken>]
    public static async Task<SalesOrder> SalesOrderCreateAsync(
        SalesOrderCreateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerForOrderAsync(input.CustomerId, ct);
        var list = await db.PriceListForAsync(input.PriceListId ?? customer.PriceListId, ct);
        var header = await HeaderAsync(db, input, customer, ct);
        var requests = SalesOrderLineInput.Requests(input.Lines, "lines");
        var order = SalesOrder.Create(Id<SalesOrder>.New(db.Time), customer, list, header, db.Time.GetUtcNow());
        var terms = await db.TermsAsync(list, customer.TaxCode, requests.Select(line => line.ProductId), header.OrderDate, ct);
        order.AddLines(requests, terms, () => Id<SalesOrderLine>.New(db.Time));
        db.Orders.Add(order);
        db.TellNew(order);
        return order;
    }

    private static async Task<OrderHeader> HeaderAsync(SalesDbContext db, SalesOrderCreateInput input, Customer customer, CancellationToken ct) =>
        new(input.OrderDate ?? await db.TodayAsync(ct))
        {
            ExternalReference = Texts.Optional(input.ExternalReference, 64, "externalReference"),
            RequestedDate = input.RequestedDate,
            ShipPolicy = input.ShipPolicy ?? ShipPolicy.Partial,
            InvoicePolicy = input.InvoicePolicy ?? InvoicePolicy.Shipped,
            BillingAddressId = customer.Own(input.BillingAddressId, "billingAddressId") ?? customer.BillingAddressId,
            ShippingAddressId = customer.Own(input.ShippingAddressId, "shippingAddressId") ?? customer.ShippingAddressId,
            Note = Texts.Optional(input.Note, 4000, "note"),
        };
}

/// <summary>What a new order needs; what is left out comes from the customer, the date from the company's calendar.</summary>
public sealed record SalesOrderCreateInput(
    Id<Customer> CustomerId,
    IReadOnlyList<SalesOrderLineInput>? Lines,
    string? ExternalReference,
    Id<PriceList>? PriceListId,
    DateOnly? OrderDate,
    DateOnly? RequestedDate,
    ShipPolicy? ShipPolicy,
    InvoicePolicy? InvoicePolicy,
    Id<Address>? BillingAddressId,
    Id<Address>? ShippingAddressId,
    string? Note,
    string IdempotencyKey);
