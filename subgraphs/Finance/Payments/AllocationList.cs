using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Payments;

/// <summary>Allocations in the order in which they were made.</summary>
public sealed class AllocationList : ListDefinition<Allocation>;
