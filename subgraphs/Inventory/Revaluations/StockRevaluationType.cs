using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Revaluations;

[ObjectType<StockRevaluation>(
    Key = "id",
    Fields =
    [
        nameof(StockRevaluation.Id),
        nameof(StockRevaluation.Number),
        nameof(StockRevaluation.PostingDate),
        nameof(StockRevaluation.Note),
        nameof(StockRevaluation.RecordedAt),
        nameof(StockRevaluation.Version),
    ])]
[EntityKey("number")]
[Description("The same goods are worth more or less, or are valued by another method.")]
public static class StockRevaluationType
{
    [Connection<StockRevaluationLineList>(By = nameof(StockRevaluationLine.StockRevaluationId))]
    public static IQueryable<StockRevaluationLine> Lines([FromServices] InventoryDbContext db) => db.StockRevaluationLines;
}
