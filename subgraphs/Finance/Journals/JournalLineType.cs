using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Journals;

[ObjectType<JournalLine>(Key = "id", Fields =
[
    nameof(JournalLine.Id), nameof(JournalLine.LineNumber), nameof(JournalLine.PostingDate), nameof(JournalLine.Debit), nameof(JournalLine.Credit),
    nameof(JournalLine.TaxCode), nameof(JournalLine.Text),
])]
[Description("One side of an entry: a debit or a credit of one account, in the company's currency.")]
public static class JournalLineType
{
    [Description("In the document's currency, credits negative; zero for a difference between rates.")]
    public static Money DocumentAmount([Parent] JournalLine line) => new(line.CurrencyAmount, line.CurrencyCode);

    [Authorize("finance.account.read")]
    public static IDataLoaderResult<Account?> Account([Parent] JournalLine line, [FromServices] AccountLoader accounts) =>
        accounts.Load(line.AccountId);

    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?> Entry([Parent] JournalLine line, [FromServices] JournalEntryLoader entries) =>
        entries.Load(line.EntryId);

    [Authorize("finance.entry.read")]
    public static Customer? Customer([Parent] JournalLine line) => line.CustomerId is { } id ? new Customer(id) : null;
}
