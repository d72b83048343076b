using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Billing;

/// <summary>Keeps how invoices call a product.</summary>
[EventConsumer]
internal static class WhenProductChanged
{
    [Consumes("inventory.product.changed.v1", EventKind.State)]
    public static async Task KeepAsync(ReceivedEvent<ProductChanged> received, FinanceDbContext db, CancellationToken ct)
    {
        var (id, sku, name) = received.Payload;
        var known = await db.ProductNames.FirstOrDefaultAsync(product => product.ProductId == id, ct);
        if (known is null)
        {
            db.ProductNames.Add(new ProductName { ProductId = id, Sku = sku, Name = name });
            return;
        }

        known.Sku = sku;
        known.Name = name;
    }
}

/// <summary>What Finance reads of it.</summary>
internal sealed record ProductChanged(Id<Product> ProductId, string Sku, string Name);
