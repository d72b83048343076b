using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>A fact about a line is told in another unit than the line's, which Sales cannot convert.</summary>
public sealed record SalesUnitMismatch(Id<SalesOrderLine> LineId, string LineUnit, string Unit)
    : DomainError("SALES_UNIT_MISMATCH", $"The line is counted in '{LineUnit}', not in '{Unit}'.");
