using ErpSystem.Sales.Demo;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales;

/// <summary>Sales as a subgraph: customers, prices, orders.</summary>
public static class SalesSubgraph
{
    public static SubgraphDefinition Definition { get; } = SubgraphDefinition.For<SalesDbContext>(SalesDbContext.Schema, new SalesDemoData());
}
