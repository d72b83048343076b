using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Returns;

/// <summary>So much of a return's line came back.</summary>
public sealed record ReceivedReturnLine(Id<ReturnAuthorizationLine> ReturnLineId, decimal Quantity);
