namespace ErpSystem.Inventory.Returns;

/// <summary>A line of Sales' permission to send goods back.</summary>
public abstract class ReturnAuthorizationLine;
