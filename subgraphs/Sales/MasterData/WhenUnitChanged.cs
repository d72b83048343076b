using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.MasterData;

/// <summary>Keeps what quantities need of Inventory's units.</summary>
[EventConsumer]
internal static class WhenUnitChanged
{
    [Consumes("inventory.unit.changed.v1", EventKind.State)]
    public static async Task KeepAsync(ReceivedEvent<UnitChanged> received, SalesDbContext db, CancellationToken ct)
    {
        var (id, code, name, scale) = received.Payload;
        var known = await db.Units.AsTracking().FirstOrDefaultAsync(unit => unit.Id == id, ct);
        if (known is null)
        {
            db.Units.Add(new Unit { Id = id, Code = code, Name = name, Scale = scale, SourceVersion = received.AggregateVersion });
            return;
        }

        (known.Code, known.Name, known.Scale) = (code, name, scale);
        known.SourceVersion = received.AggregateVersion;
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record UnitChanged(Id<Unit> UnitId, string Code, string Name, int Scale);
