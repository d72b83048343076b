using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Returns;

/// <summary>Sales' permission to send goods back, of which the graph knows the id alone here.</summary>
public sealed record ReturnAuthorization(Id<ReturnAuthorization> Id);
