using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Counts;

/// <summary>What was found of one product at one location.</summary>
public sealed class StockCountLine(
    Id<StockCountLine> id,
    Id<StockCount> stockCountId,
    int lineNumber,
    Id<Product> productId,
    Id<Location> locationId,
    string unitCode) : IEntity<StockCountLine>, ICompanyOwned
{
    public Id<StockCountLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<StockCount> StockCountId { get; private set; } = stockCountId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Location> LocationId { get; private set; } = locationId;

    public string UnitCode { get; private set; } = unitCode;

    public decimal Counted { get; private set; }

    /// <summary>What the books said when the count was recorded.</summary>
    public decimal Book { get; private set; }

    /// <summary>Cost of one base unit, for goods that the books did not know.</summary>
    public decimal? UnitCost { get; private set; }

    public decimal Difference => Counted - Book;

    public void Record(CountedStock counted)
    {
        Counted = counted.Counted;
        Book = counted.Book;
        UnitCost = counted.UnitCost;
    }
}
