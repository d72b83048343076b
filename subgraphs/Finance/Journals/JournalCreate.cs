using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Journals;

[MutationType]
public static class JournalCreate
{
    [Description("Opens a further journal for manual vouchers, with number series of its own.")]
    [Authorize("finance.journal.create"), Fails<InvalidInput>, Fails<FinanceAlreadyTaken>]
    public static Task<Journal> JournalCreateAsync(JournalCreateInput input, [FromServices] FinanceDbContext db)
    {
        var code = Texts.Required(input.Code, 10, "code");
        var journal = new Journal
        {
            Id = Id<Journal>.New(db.Time),
            Code = code,
            Name = Texts.Required(input.Name, 200, "name"),
            Kind = input.Kind,
            Series = Texts.Required(input.Series ?? code, 10, "series"),
            CreditSeries = Texts.Required(input.CreditSeries ?? input.Series ?? code, 10, "creditSeries"),
            IsDefault = false,
        };
        db.Journals.Add(journal);
        return Task.FromResult(journal);
    }
}

[Description("The series start the numbers of entries; they are the code unless others are given.")]
public sealed record JournalCreateInput(
    string Code, string Name, JournalKind Kind, string IdempotencyKey, string? Series, string? CreditSeries);
