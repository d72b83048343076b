using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Changes fields of an order's header; fields left out stay.</summary>
[MutationType]
public static class SalesOrderUpdate
{
    [Description("Changes fields of an order's header; fields left out stay.")]
    [Authorize("sales.order.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>, Fails<SalesAlreadyTaken>]
    public static async Task<SalesOrder> SalesOrderUpdateAsync(
        SalesOrderUpdateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var (order, customer) = await db.OrderWithCustomerAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        order.Require(SalesOrderAction.Update);
        order.Update(new OrderHeader(input.OrderDate ?? order.OrderDate)
        {
            ExternalReference = Texts.Optional(input.ExternalReference.Or(order.ExternalReference), 64, "externalReference"),
            RequestedDate = input.RequestedDate.Or(order.RequestedDate),
            ShipPolicy = input.ShipPolicy ?? order.ShipPolicy,
            InvoicePolicy = input.InvoicePolicy ?? order.InvoicePolicy,
            BillingAddressId = input.BillingAddressId.Given
                ? customer.Own(input.BillingAddressId.Value, "billingAddressId")
                : order.BillingAddressId,
            ShippingAddressId = input.ShippingAddressId.Given
                ? customer.Own(input.ShippingAddressId.Value, "shippingAddressId")
                : order.ShippingAddressId,
            Note = Texts.Optional(input.Note.Or(order.Note), 4000, "note"),
        }, customer);
        if (order.IsUnderWay)
        {
            db.Publish(SalesOrderChanged.Of(order, reason: null));
        }

        return order;
    }
}

/// <summary>The header fields to be changed.</summary>
public sealed record SalesOrderUpdateInput(
    Id<SalesOrder> OrderId,
    int ExpectedVersion,
    Optional<string?> ExternalReference,
    DateOnly? OrderDate,
    Optional<DateOnly?> RequestedDate,
    ShipPolicy? ShipPolicy,
    InvoicePolicy? InvoicePolicy,
    Optional<Id<Address>?> BillingAddressId,
    Optional<Id<Address>?> ShippingAddressId,
    Optional<string?> Note);
