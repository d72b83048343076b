using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Returns;

/// <summary>What Inventory keeps of a return that Sales has authorized; its row is locked by whoever takes goods back on it.</summary>
public sealed class AuthorizedReturn : ICompanyOwned
{
    private readonly List<AuthorizedReturnLine> lines = [];

    public AuthorizedReturn(Id<ReturnAuthorization> id) => Id = id;

    public Id<ReturnAuthorization> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string? Number { get; private set; }

    public Id<SalesOrder>? SalesOrderId { get; private set; }

    /// <summary>For good, also when it is told before the authorization.</summary>
    public bool Cancelled { get; private set; }

    public IReadOnlyList<AuthorizedReturnLine> Lines => lines;

    public void Authorize(string number, Id<SalesOrder> salesOrderId, IEnumerable<AuthorizedReturnLine> authorized)
    {
        Number = number;
        SalesOrderId = salesOrderId;
        lines.AddRange(authorized);
    }

    public void Cancel() => Cancelled = true;

    /// <summary>The order that goods come back from, while they may.</summary>
    public Id<SalesOrder> ExpectOpen()
    {
        return !Cancelled && SalesOrderId is { } order ? order : throw new DomainException(new ReturnNotAuthorized(Id));
    }
}
