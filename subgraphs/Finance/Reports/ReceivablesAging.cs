namespace ErpSystem.Finance.Reports;

/// <summary>Who owes how much for how long, as it stood on a day.</summary>
public sealed record ReceivablesAging(DateOnly AsOf, IReadOnlyList<AgingRow> Rows);
