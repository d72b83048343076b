using ErpSystem.Inventory.Adjustments;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Counts;
using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Receipts;
using ErpSystem.Inventory.Reorder;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Returns;
using ErpSystem.Inventory.Revaluations;
using ErpSystem.Inventory.Shipments;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Transfers;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ErpSystem.Inventory;

/// <summary>The store of the Inventory domain.</summary>
public sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options, Caller caller, TimeProvider time)
    : ErpDbContext(options, caller, time)
{
    public override string Domain => "inventory";

    public DbSet<CompanyProfile> Companies => Set<CompanyProfile>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitConversion> UnitConversions => Set<UnitConversion>();

    public DbSet<ProductCategory> ProductCategories => Set<ProductCategory>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Warehouse> Warehouses => Set<Warehouse>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<StockLevel> StockLevels => Set<StockLevel>();

    public DbSet<LocationBalance> LocationBalances => Set<LocationBalance>();

    public DbSet<CostLayer> CostLayers => Set<CostLayer>();

    public DbSet<StockDocument> StockDocuments => Set<StockDocument>();

    public DbSet<StockMove> StockMoves => Set<StockMove>();

    public DbSet<GoodsReceipt> GoodsReceipts => Set<GoodsReceipt>();

    public DbSet<GoodsReceiptLine> GoodsReceiptLines => Set<GoodsReceiptLine>();

    public DbSet<StockAdjustment> StockAdjustments => Set<StockAdjustment>();

    public DbSet<StockAdjustmentLine> StockAdjustmentLines => Set<StockAdjustmentLine>();

    public DbSet<ReorderRule> ReorderRules => Set<ReorderRule>();

    public DbSet<StockCount> StockCounts => Set<StockCount>();

    public DbSet<StockCountLine> StockCountLines => Set<StockCountLine>();

    public DbSet<OrderSnapshot> Orders => Set<OrderSnapshot>();

    public DbSet<OrderLineDelivery> OrderLineDeliveries => Set<OrderLineDelivery>();

    public DbSet<Shipment> Shipments => Set<Shipment>();

    public DbSet<ShipmentLine> ShipmentLines => Set<ShipmentLine>();

    public DbSet<AuthorizedReturn> AuthorizedReturns => Set<AuthorizedReturn>();

    public DbSet<AuthorizedReturnLine> AuthorizedReturnLines => Set<AuthorizedReturnLine>();

    public DbSet<ReturnReceipt> ReturnReceipts => Set<ReturnReceipt>();

    public DbSet<ReturnReceiptLine> ReturnReceiptLines => Set<ReturnReceiptLine>();

    public DbSet<StockTransfer> StockTransfers => Set<StockTransfer>();

    public DbSet<StockTransferLine> StockTransferLines => Set<StockTransferLine>();

    public DbSet<StockRevaluation> StockRevaluations => Set<StockRevaluation>();

    public DbSet<StockRevaluationLine> StockRevaluationLines => Set<StockRevaluationLine>();

    public DbSet<PeriodLock> PeriodLocks => Set<PeriodLock>();

    public DbSet<Reservation> Reservations => Set<Reservation>();

    public DbSet<ReservationLine> ReservationLines => Set<ReservationLine>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Nothing is deleted and every query names the company, so an index on a foreign key alone would only be written.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    /// <inheritdoc/>
    protected override DomainError? ErrorOf(string constraint) => ConstraintErrors.Of(constraint);
}
