using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.StockPostings;

/// <summary>Puts stock documents into the ledger: Inventory costs, Finance books what it costs.</summary>
internal static class StockLedger
{
    /// <summary>Adds the document to a batch on a posting date; one without a value is only noted.</summary>
    public static async Task AddAsync(FinanceDbContext db, LedgerBatch batch, StockMovement movement, DateOnly postingDate, CancellationToken ct)
    {
        var company = await db.SettingsAsync(ct);
        if (movement.Currency != company.CurrencyCode)
        {
            throw new DomainException(new FinanceWrongCurrency(movement.Currency, company.CurrencyCode));
        }

        if (movement.Change == 0)
        {
            db.StockPostings.Add(Noted(db, movement, postingDate, entryId: null));
            return;
        }

        var roles = await AccountRoles.ReadAsync(db, ct);
        var draft = new EntryDraft
        {
            Journal = JournalKind.Stock,
            PostingDate = postingDate,
            DocumentDate = movement.PostingDate,
            Source = EntrySource.StockDocument,
            SourceId = movement.StockDocumentId.Value,
            Description = movement.Description,
            CurrencyCode = company.CurrencyCode,
            Lines =
            [
                new LineDraft(roles[AccountRole.Stock], movement.Change, movement.Change),
                new LineDraft(roles[movement.Against], -movement.Change, -movement.Change),
            ],
        };
        batch.Add(draft, posted => db.StockPostings.Add(Noted(db, movement, postingDate, posted.EntryId)));
    }

    private static StockPosting Noted(FinanceDbContext db, StockMovement movement, DateOnly postingDate, Id<JournalEntry>? entryId) => new()
    {
        Id = Id<StockPosting>.New(db.Time),
        StockDocumentId = movement.StockDocumentId,
        Number = movement.Number,
        PostingDate = postingDate,
        CurrencyCode = movement.Currency,
        Value = movement.Change,
        EntryId = entryId,
    };
}
