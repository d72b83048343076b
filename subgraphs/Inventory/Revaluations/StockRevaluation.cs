using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>The same goods are worth more or less, or are valued by another method; posted when it is written, so never changed.</summary>
public sealed class StockRevaluation : IEntity<StockRevaluation>, ICompanyOwned, IVersioned
{
    private readonly List<StockRevaluationLine> lines = [];

    private StockRevaluation(Id<StockRevaluation> id, string number, DateOnly postingDate, string? note, DateTimeOffset recordedAt)
    {
        Id = id;
        Number = number;
        PostingDate = postingDate;
        Note = note;
        RecordedAt = recordedAt;
    }

    public Id<StockRevaluation> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<StockRevaluationLine> Lines => lines;

    public static StockRevaluation Of(StockPosting posting, string? note)
    {
        return new StockRevaluation(
            new Id<StockRevaluation>(posting.DocumentId),
            posting.DocumentNumber,
            posting.PostingDate,
            Texts.Optional(note, "note", 1_000),
            posting.RecordedAt);
    }

    /// <summary>Adds what a level's goods were worth and are worth from now on.</summary>
    public void Add(Id<StockRevaluationLine> id, int lineNumber, StockLevel level, decimal value, string currency)
    {
        lines.Add(new StockRevaluationLine(
            id, Id, lineNumber, level.ProductId, level.WarehouseId, level.OnHand, level.UnitCode, level.StockValue, value, currency));
    }
}
