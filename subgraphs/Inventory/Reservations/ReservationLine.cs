using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What is promised to one order line, what has left for it, and what is still owed to it.</summary>
public sealed class ReservationLine : IEntity<ReservationLine>, ICompanyOwned
{
    private ReservationLine(Id<ReservationLine> id, Id<Reservation> reservationId, int lineNumber, Id<SalesOrderLine> salesOrderLineId)
    {
        Id = id;
        ReservationId = reservationId;
        LineNumber = lineNumber;
        SalesOrderLineId = salesOrderLineId;
    }

    public Id<ReservationLine> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public Id<Reservation> ReservationId { get; private set; }

    public int LineNumber { get; private set; }

    public Id<SalesOrderLine> SalesOrderLineId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public decimal Requested { get; private set; }

    public decimal Reserved { get; private set; }

    public decimal Shipped { get; private set; }

    /// <summary>Code of the product's base unit, in which all stock is counted.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>What the order line says in its own unit; what others hear of the line is told in it.</summary>
    public decimal OrderQuantity { get; private set; }

    public string OrderUnitCode { get; private set; } = "";

    /// <summary>When the customer was promised the goods; who waits longest for the nearest day is served first.</summary>
    public DateOnly? NeedBy { get; private set; }

    /// <summary>False once the promise was given back: it binds nothing and owes nothing.</summary>
    public bool Open { get; private set; } = true;

    public decimal Short => Requested - Reserved - Shipped;

    public static ReservationLine Of(Id<ReservationLine> id, Id<Reservation> reservationId, int lineNumber, RequestedLine line)
    {
        var made = new ReservationLine(id, reservationId, lineNumber, line.SalesOrderLineId);
        made.Demand(line);
        return made;
    }

    /// <summary>A quantity in the base unit, as the order line counts.</summary>
    public decimal InOrderUnit(decimal quantity)
    {
        return OrderUnitCode == UnitCode ? quantity : Amounts.AtScale(quantity * OrderQuantity / Requested, Amounts.CostScale);
    }

    /// <summary>What of the order line a next delivery is, in its unit: shares that do not come out even add up to the whole.</summary>
    public decimal NextInOrderUnit(decimal quantity) => InOrderUnit(Shipped + quantity) - InOrderUnit(Shipped);

    /// <summary>The order line wants this now; never less than has left, and another product only before something has.</summary>
    public void Demand(RequestedLine line)
    {
        if (Shipped > 0 && (line.ProductId != ProductId || line.WarehouseId != WarehouseId))
        {
            throw new DomainException(new InvalidInput($"Order line {SalesOrderLineId} has been delivered in part and keeps its product and warehouse."));
        }

        ProductId = line.ProductId;
        WarehouseId = line.WarehouseId;
        UnitCode = line.Quantity.Unit;
        NeedBy = line.NeedBy;
        var stated = line.OrderQuantity ?? line.Quantity;
        OrderUnitCode = stated.Unit;
        Requested = Math.Max(line.Quantity.Value, Shipped);
        OrderQuantity = Requested == line.Quantity.Value
            ? stated.Value
            : Amounts.AtScale(stated.Value * Requested / line.Quantity.Value, Amounts.CostScale);
    }

    public void Fill(decimal quantity) => Reserved += quantity;

    public void Unfill(decimal quantity) => Reserved -= quantity;

    public void Ship(decimal quantity)
    {
        Reserved -= quantity;
        Shipped += quantity;
    }

    /// <summary>Nothing more is wanted.</summary>
    public void Close() => Open = false;
}
