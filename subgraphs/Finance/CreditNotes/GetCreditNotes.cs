using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.CreditNotes;

[QueryType]
public static class GetCreditNotes
{
    [Authorize("finance.credit_note.read"), Connection<CreditNoteList>]
    public static IQueryable<CreditNote> CreditNotes([FromServices] FinanceDbContext db) => db.CreditNotes;

    [Lookup, Authorize("finance.credit_note.read")]
    public static IDataLoaderResult<CreditNote?> CreditNoteById(Id<CreditNote> id, [FromServices] CreditNoteLoader credits) => credits.Load(id);

    [Lookup, Authorize("finance.credit_note.read")]
    public static IDataLoaderResult<CreditNote?> CreditNoteByNumber(string number, [FromServices] CreditNoteByNumberLoader credits) => credits.Load(number);
}
