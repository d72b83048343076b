using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Returns;

/// <summary>Reads returns for use cases. Who changes one has its order's row first: orders and their returns change together.</summary>
internal static class ReturnQuery
{
    /// <summary>The return and its order, both with their lines, to be changed.</summary>
    public static async Task<(ReturnAuthorization Authorization, SalesOrder Order)> ReturnWithOrderAsync(
        this SalesDbContext db, Id<ReturnAuthorization> id, CancellationToken ct)
    {
        var orderId = (await db.Returns.AsNoTracking().FirstOrDefaultAsync(authorization => authorization.Id == id, ct))?.OrderId
            ?? throw new DomainException(new EntityNotFound(id));
        var order = await db.OrderWithLinesAsync(orderId, ct);
        return (await db.Returns.Include(authorization => authorization.Lines).ByIdAsync(id, ct), order);
    }

    /// <summary>The returns of an order whose row is locked already that are not over.</summary>
    public static Task<List<ReturnAuthorization>> ReturnsUnderWayAsync(this SalesDbContext db, SalesOrder order, CancellationToken ct) =>
        db.Returns.AsTracking().Include(authorization => authorization.Lines)
            .Where(authorization => authorization.OrderId == order.Id)
            .Where(authorization => authorization.Status == ReturnStatus.Authorized || authorization.Status == ReturnStatus.Received)
            .ToListAsync(ct);
}
