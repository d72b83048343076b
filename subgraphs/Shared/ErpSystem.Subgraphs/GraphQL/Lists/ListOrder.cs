namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>One key of an order, the first one first.</summary>
internal sealed record ListOrder(ListField Field, bool Descending);
