using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Reports;

/// <summary>What a customer owes in one currency, by how long it is overdue.</summary>
public sealed record AgingRow(
    Id<Customer> CustomerId,
    string Currency,
    decimal NotDue,
    decimal Days1To30,
    decimal Days31To60,
    decimal Days61To90,
    decimal Over90Days,
    decimal Unallocated,
    decimal Total);
