namespace ErpSystem.Finance.StockPostings;

/// <summary>The status of one stock document.</summary>
public sealed record DocumentStatus(StockDocumentStatus Status);
