using System.ComponentModel;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.StockPostings;

/// <summary>What Finance says about Inventory's stock document.</summary>
[ObjectType<StockDocument>(Key = "id", Fields = [nameof(StockDocument.Id)])]
public static class StockDocumentType
{
    [Description("What its entry changed on the accounts of stock; null while it does not stand in the ledger.")]
    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<Money?> LedgerValue([Parent] StockDocument document, [FromServices] LedgerValueLoader values) =>
        values.Load(document.Id).Then(value => value?.Money);

    [Description("The value in stock less the value in the ledger; null while it does not stand in the ledger.")]
    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<Money?> Difference(
        [Parent] StockDocument document, [Require("stockValue.amount")] decimal stockAmount, [FromServices] LedgerValueLoader values) =>
        values.Load(document.Id).Then(value => value is null ? null : new Money(stockAmount - value.Amount, value.CurrencyCode));

    [Description("Whether it stands in the ledger; the amounts have no say in it.")]
    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<StockDocumentStatus?> Status([Parent] StockDocument document, [FromServices] DocumentStatusLoader statuses) =>
        statuses.Load(document.Id).Then(status => status?.Status);
}
