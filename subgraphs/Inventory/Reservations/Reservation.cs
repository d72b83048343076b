using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Reservations;

/// <summary>Stock promised to the lines of an order; while it is open nobody else can have it.</summary>
public sealed class Reservation : IEntity<Reservation>, ICompanyOwned, IVersioned
{
    private readonly List<ReservationLine> lines = [];

    private Reservation(Id<Reservation> id, string number, Id<SalesOrder> salesOrderId, DateTimeOffset createdAt)
    {
        Id = id;
        Number = number;
        SalesOrderId = salesOrderId;
        CreatedAt = createdAt;
    }

    public Id<Reservation> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<SalesOrder> SalesOrderId { get; private set; }

    public ReservationStatus Status { get; private set; }

    public ReservationOutcome Outcome { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ReservationLine> Lines => lines;

    /// <summary>What may be done with it now.</summary>
    public IReadOnlyList<ReservationAction> AvailableActions => Status == ReservationStatus.Open
        ? Outcome switch
        {
            ReservationOutcome.Full => [ReservationAction.Ship, ReservationAction.Release],
            ReservationOutcome.Partial => [ReservationAction.Ship, ReservationAction.Fill, ReservationAction.Release],
            _ => [ReservationAction.Fill, ReservationAction.Release],
        }
        : [];

    /// <summary>Promises every line whole or, unless less is welcome, nothing at all.</summary>
    public static Reservation Create(
        Id<Reservation> id, string number, ReservationRequest request, StockBook book, Func<Id<ReservationLine>> nextId, DateTimeOffset now)
    {
        var reservation = new Reservation(id, number, request.SalesOrderId, now);
        var missing = new List<StockShortageLine>();
        foreach (var line in request.Lines)
        {
            var granted = book.Reserve(line.ProductId, line.WarehouseId, line.Quantity.Value);
            if (granted < line.Quantity.Value)
            {
                missing.Add(new StockShortageLine(
                    line.LineNumber, line.ProductId, line.WarehouseId, line.Quantity, line.Quantity with { Value = granted }));
            }

            var made = ReservationLine.Of(nextId(), id, line.LineNumber, line);
            made.Fill(granted);
            reservation.lines.Add(made);
        }

        reservation.Conclude();
        return missing is [] || request.AllowPartial ? reservation : throw new DomainException(new StockShortage(missing));
    }

    /// <summary>Makes the lines those of the order as it stands now: less is given back, more is promised as far as there is any.</summary>
    public void Demand(IReadOnlyList<RequestedLine> wanted, StockBook book, Func<Id<ReservationLine>> nextId)
    {
        var byOrderLine = wanted.ToDictionary(line => line.SalesOrderLineId);
        foreach (var line in lines.Where(line => line.Open))
        {
            if (byOrderLine.Remove(line.SalesOrderLineId, out var demand))
            {
                Adjust(line, demand, book);
            }
            else
            {
                Withdraw(line, book);
            }
        }

        foreach (var line in wanted.Where(line => byOrderLine.ContainsKey(line.SalesOrderLineId)))
        {
            var made = ReservationLine.Of(nextId(), Id, lines.Count + 1, line);
            made.Fill(book.Reserve(line.ProductId, line.WarehouseId, line.Quantity.Value));
            lines.Add(made);
        }

        Conclude();
    }

    /// <summary>Promises what is still owed, as far as stock has come in since; of one product in one warehouse, if that is stated.</summary>
    public void Fill(StockBook book, StockKey? only = null)
    {
        ExpectOpen();
        foreach (var line in lines.Where(line => line.Open && line.Short > 0))
        {
            if (only is not { } key || (line.ProductId == key.ProductId && line.WarehouseId == key.WarehouseId))
            {
                line.Fill(book.Reserve(line.ProductId, line.WarehouseId, line.Short));
            }
        }

        Conclude();
    }

    /// <summary>The goods of a line have left; the book has used up the promise with them.</summary>
    public void Ship(ReservationLine line, decimal quantity)
    {
        line.Ship(quantity);
        Conclude();
    }

    /// <summary>Gives back everything that is promised; what has left stays written.</summary>
    public void Release(StockBook book, DateTimeOffset now)
    {
        ExpectOpen();
        foreach (var line in lines.Where(line => line.Open))
        {
            book.Release(line.ProductId, line.WarehouseId, line.Reserved);
            line.Close();
        }

        Status = ReservationStatus.Released;
        ReleasedAt = now;
    }

    private static void Adjust(ReservationLine line, RequestedLine demand, StockBook book)
    {
        // Given back whole and promised anew under the same lock: nobody can come between, and the product may be another.
        book.Release(line.ProductId, line.WarehouseId, line.Reserved);
        line.Unfill(line.Reserved);
        line.Demand(demand);
        line.Fill(book.Reserve(line.ProductId, line.WarehouseId, line.Short));
    }

    private static void Withdraw(ReservationLine line, StockBook book)
    {
        book.Release(line.ProductId, line.WarehouseId, line.Reserved);
        line.Close();
    }

    private void Conclude()
    {
        var live = lines.FindAll(line => line.Open);
        Outcome = live.TrueForAll(line => line.Short == 0) ? ReservationOutcome.Full
            : live.TrueForAll(line => line.Reserved == 0 && line.Shipped == 0) ? ReservationOutcome.None
            : ReservationOutcome.Partial;
        Status = live.Exists(line => line.Shipped > 0) && live.TrueForAll(line => line.Reserved == 0 && line.Short == 0)
            ? ReservationStatus.Fulfilled
            : ReservationStatus.Open;
    }

    private void ExpectOpen()
    {
        if (Status != ReservationStatus.Open)
        {
            throw new DomainException(new ReservationNotOpen(Status)) { Entity = this };
        }
    }
}
