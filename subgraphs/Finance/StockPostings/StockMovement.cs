using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.StockPostings;

/// <summary>A stock document as the ledger sees it: by how much it changes the value of stock, and against which account.</summary>
internal sealed record StockMovement(
    Id<StockDocument> StockDocumentId, string Number, DateOnly PostingDate, string Currency, decimal Change, AccountRole Against, string Description);
