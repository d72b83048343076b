using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Finance.Taxes;

[MutationType]
public static class TaxCodeCreate
{
    [Description("Adds a tax code; other domains hear of it.")]
    [Authorize("finance.tax.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceAlreadyTaken>]
    public static async Task<TaxCode> TaxCodeCreateAsync(TaxCodeCreateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var taxCode = new TaxCode
        {
            Id = Id<TaxCode>.New(db.Time),
            Code = Texts.Required(input.Code, 20, "code"),
            Name = Texts.Required(input.Name, 200, "name"),
            Rate = TaxCode.RateOf(input.Rate),
            AccountId = await AccountAsync(db, input.AccountId, ct),
        };
        db.TaxCodes.Add(taxCode);
        db.Publish(TaxCodeChanged.Of(taxCode));
        return taxCode;
    }

    internal static async Task<Id<Account>?> AccountAsync(FinanceDbContext db, Id<Account>? accountId, CancellationToken ct)
    {
        if (accountId is not { } id)
        {
            return null;
        }

        var account = await db.Accounts.ByIdAsync(id, ct);
        return account.IsGroup || account.Archived || account.Control is not null
            ? throw Texts.Refused("names an account that takes no tax", "accountId")
            : account.Id;
    }
}

public sealed record TaxCodeCreateInput(string Code, string Name, decimal Rate, string IdempotencyKey, Id<Account>? AccountId);
