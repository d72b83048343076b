namespace ErpSystem.Inventory.Returns;

/// <summary>What becomes of goods that came back.</summary>
public enum ReturnCondition
{
    /// <summary>They go back to stock, at what they had cost when they left.</summary>
    Restock,

    /// <summary>They are thrown away; stock does not see them.</summary>
    Scrap,
}
