using ErpSystem.Finance.Demo;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance;

/// <summary>Finance as a subgraph: the ledger, what customers owe, and what is reported of both.</summary>
public static class FinanceSubgraph
{
    public static SubgraphDefinition Definition { get; } =
        SubgraphDefinition.For<FinanceDbContext>(FinanceDbContext.Schema, new FinanceDemoData());
}
