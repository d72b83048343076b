namespace ErpSystem.Finance.Journals;

/// <summary>The entries that one transaction posts, collected so that all of them are posted by one call.</summary>
internal sealed class LedgerBatch(FinanceDbContext db)
{
    private readonly List<(EntryDraft Draft, Action<PostedEntry> Posted)> drafts = [];

    /// <summary>Adds an entry; what follows from its number happens when the batch is posted.</summary>
    public void Add(EntryDraft draft, Action<PostedEntry> posted) => drafts.Add((draft, posted));

    public async Task PostAsync(CancellationToken ct)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var posted = await db.PostAsync([.. drafts.Select(item => item.Draft)], ct);
        foreach (var (index, entry) in posted.Index())
        {
            drafts[index].Posted(entry);
        }

        drafts.Clear();
    }
}
