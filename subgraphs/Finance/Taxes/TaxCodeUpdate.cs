using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Finance.Taxes;

[MutationType]
public static class TaxCodeUpdate
{
    [Description("Changes a tax code for documents to come; fields left out stay, and so do documents that have it.")]
    [Authorize("finance.tax.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<TaxCode> TaxCodeUpdateAsync(TaxCodeUpdateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var taxCode = await db.TaxCodes.ByIdAsync(input.TaxCodeId, ct);
        taxCode.Expect(input.ExpectedVersion);
        taxCode.Name = Texts.Required(input.Name ?? taxCode.Name, 200, "name");
        taxCode.Rate = TaxCode.RateOf(input.Rate ?? taxCode.Rate);
        taxCode.Archived = input.Archived ?? taxCode.Archived;
        taxCode.AccountId = input.AccountId.Given ? await TaxCodeCreate.AccountAsync(db, input.AccountId.Value, ct) : taxCode.AccountId;
        db.Publish(TaxCodeChanged.Of(taxCode));
        return taxCode;
    }
}

public sealed record TaxCodeUpdateInput(
    Id<TaxCode> TaxCodeId, int ExpectedVersion, string? Name, decimal? Rate, bool? Archived, Optional<Id<Account>?> AccountId);
