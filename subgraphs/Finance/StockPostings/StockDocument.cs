using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.StockPostings;

/// <summary>Inventory's stock document, of which Finance knows whether and how it stands in the ledger.</summary>
public sealed record StockDocument(Id<StockDocument> Id);
