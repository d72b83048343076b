using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>What posting gave a document: its number, and its entry unless there was no amount to post.</summary>
internal sealed record PostedEntry(string Number, Id<JournalEntry>? EntryId);
