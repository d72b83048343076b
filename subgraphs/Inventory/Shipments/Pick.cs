using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Stock;

namespace ErpSystem.Inventory.Shipments;

/// <summary>How much of a promise leaves now, in the base unit.</summary>
public sealed record Pick(Reservation Reservation, ReservationLine Line, decimal Quantity)
{
    public StockKey Key => new(Line.ProductId, Line.WarehouseId);
}
