using ErpSystem.Finance;
using ErpSystem.Inventory;
using ErpSystem.Sales;
using ErpSystem.Subgraphs;

namespace ErpSystem.Local;

/// <summary>The subgraphs of the product; a new one is one line here.</summary>
internal static class Domains
{
    public static IReadOnlyList<SubgraphDefinition> All { get; } = [InventorySubgraph.Definition, SalesSubgraph.Definition, FinanceSubgraph.Definition];

    public static IEnumerable<string> Names => All.Select(domain => domain.Name);

    /// <summary>Returns the subgraphs that run when some are left out.</summary>
    public static IReadOnlyList<SubgraphDefinition> Except(IReadOnlyList<string> without)
    {
        if (without.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new LocalStartException($"There is no subgraph {unknown} to leave out: --without takes {string.Join(", ", Names)}.");
        }

        var running = All.Where(domain => !without.Contains(domain.Name)).ToList();
        return running.Count > 0 ? running : throw new LocalStartException("Nothing is left to run: --without names every subgraph.");
    }
}
