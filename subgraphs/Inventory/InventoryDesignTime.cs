using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory;

/// <summary>Makes the context for <c>dotnet ef migrations add</c>.</summary>
internal sealed class InventoryDesignTime : DesignTimeFactory<InventoryDbContext>;
