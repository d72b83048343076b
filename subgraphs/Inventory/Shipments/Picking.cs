using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Shipments;

/// <summary>Decides what of an order's promises leaves, and from which places.</summary>
internal static class Picking
{
    /// <summary>All that is promised or, when lines are stated, those, each at most as far as promised.</summary>
    public static async Task<List<Pick>> PicksAsync(
        this InventoryDbContext db,
        OrderSnapshot order,
        List<Reservation> reservations,
        IReadOnlyList<ShipmentPostLineInput>? stated,
        CancellationToken ct)
    {
        var promised = reservations
            .SelectMany(reservation => reservation.Lines, (reservation, line) => new Pick(reservation, line, line.Reserved))
            .Where(pick => pick.Line.Open && pick.Quantity > 0)
            .ToList();
        if (promised is [])
        {
            throw new DomainException(new NothingReserved(order.Id));
        }

        await db.HoldAsync(promised.Select(pick => pick.Line.WarehouseId), ct);
        var products = await db.HoldAsync(promised.Select(pick => pick.Line.ProductId), ct);
        var picks = stated is null ? promised : await db.StatedAsync(stated, promised, products, ct);
        if (order.Policy == DeliveryPolicy.Complete && !IsWhole(reservations, picks))
        {
            throw new DomainException(new ShipmentIncomplete(order.Id));
        }

        return picks;
    }

    /// <summary>The goods of the picks place by place; a pick may need several places, a place may serve several picks.</summary>
    public static List<PostingLine> LinesOf(StockBook book, IReadOnlyList<Pick> picks)
    {
        var lines = new List<PostingLine>(picks.Count);
        var places = picks.Select(pick => pick.Key).Distinct().ToDictionary(
            key => key, key => new Queue<(Id<Location> Id, decimal Free)>(
                book.PlacesOf(key.ProductId, key.WarehouseId).Select(place => (place.LocationId, place.OnHand))));
        for (var i = 0; i < picks.Count; i++)
        {
            var queue = places[picks[i].Key];
            for (var rest = picks[i].Quantity; rest > 0;)
            {
                var (location, free) = queue.Dequeue();
                var taken = Math.Min(rest, free);
                rest -= taken;
                lines.Add(LineOf(picks[i], i + 1, location, taken));
                if (taken < free)
                {
                    // Back to the front: the next pick goes on where this one stopped.
                    places[picks[i].Key] = queue = new Queue<(Id<Location>, decimal)>([(location, free - taken), .. queue]);
                }
            }
        }

        return lines;
    }

    private static PostingLine LineOf(Pick pick, int lineNumber, Id<Location> location, decimal quantity)
    {
        return new PostingLine(
            lineNumber, pick.Line.ProductId, pick.Line.WarehouseId, location, new Quantity(-quantity, pick.Line.UnitCode), UnitCost: null)
        {
            Promised = true,
        };
    }

    private static bool IsWhole(List<Reservation> reservations, List<Pick> picks)
    {
        return reservations.SelectMany(reservation => reservation.Lines).All(line => !line.Open || line.Short == 0)
            && reservations.SelectMany(reservation => reservation.Lines).Where(line => line.Open).Sum(line => line.Reserved) == picks.Sum(pick => pick.Quantity);
    }

    private static async Task<List<Pick>> StatedAsync(
        this InventoryDbContext db,
        IReadOnlyList<ShipmentPostLineInput> stated,
        List<Pick> promised,
        Dictionary<Id<Product>, Product> products,
        CancellationToken ct)
    {
        var measures = await db.MeasuresAsync(products.Keys, ct);
        var byLine = promised.ToDictionary(pick => pick.Line.SalesOrderLineId);
        var picks = new List<Pick>();
        var missing = new List<StockShortageLine>();
        foreach (var (path, line) in LinePath.Of(stated))
        {
            // Each order line once: a second mention would have to share what is promised.
            if (!byLine.Remove(line.SalesOrderLineId, out var pick))
            {
                throw new DomainException(new InvalidInput(
                    "Nothing is reserved for this order line, or it is stated twice.", [.. path.Field("salesOrderLineId")]));
            }

            var wanted = measures.Positive(products[pick.Line.ProductId], line.Quantity, path.Field("quantity"));
            if (wanted.Value > pick.Quantity)
            {
                missing.Add(new StockShortageLine(
                    path.LineNumber, pick.Line.ProductId, pick.Line.WarehouseId, wanted, wanted with { Value = pick.Quantity }));
            }

            picks.Add(pick with { Quantity = wanted.Value });
        }

        return missing is [] ? picks : throw new DomainException(new StockShortage(missing));
    }
}
