namespace ErpSystem.Local.Play;

/// <summary>A product and the warehouse that it is sold from.</summary>
public sealed record Goods(string ProductId, string Name, string WarehouseId);
