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

            reservation.lines.Add(new ReservationLine(
                nextId(),
                id,
                line.LineNumber,
                line.SalesOrderLineId,
                line.ProductId,
                line.WarehouseId,
                line.Quantity.Value,
                granted,
                line.Quantity.Unit));
        }

        reservation.Conclude();
        return missing is [] || request.AllowPartial ? reservation : throw new DomainException(new StockShortage(missing));
    }

    /// <summary>Promises what is still owed, as far as stock has come in since.</summary>
    public void Fill(StockBook book)
    {
        ExpectOpen();
        foreach (var line in lines.Where(line => line.Short > 0))
        {
            line.Fill(book.Reserve(line.ProductId, line.WarehouseId, line.Short));
        }

        Conclude();
    }

    /// <summary>Gives back everything that is promised.</summary>
    public void Release(StockBook book, DateTimeOffset now)
    {
        ExpectOpen();
        foreach (var line in lines)
        {
            book.Release(line.ProductId, line.WarehouseId, line.Reserved);
            line.Close();
        }

        Status = ReservationStatus.Released;
        ReleasedAt = now;
    }

    private void Conclude()
    {
        Outcome = lines.TrueForAll(line => line.Short == 0) ? ReservationOutcome.Full
            : lines.TrueForAll(line => line.Reserved == 0) ? ReservationOutcome.None
            : ReservationOutcome.Partial;
    }

    private void ExpectOpen()
    {
        if (Status != ReservationStatus.Open)
        {
            throw new DomainException(new ReservationNotOpen(Status)) { Entity = this };
        }
    }
}
