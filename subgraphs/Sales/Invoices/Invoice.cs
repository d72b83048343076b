using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Invoices;

/// <summary>Finance's invoice, of which Sales knows the id alone.</summary>
public sealed record Invoice(Id<Invoice> Id);
