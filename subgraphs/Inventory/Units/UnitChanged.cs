using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Units;

/// <summary>State event: the unit as it is now.</summary>
public sealed record UnitChanged(Id<Unit> UnitId, string Code, string Name, int Scale, bool Archived) : IIntegrationEvent
{
    public static string Topic => "inventory.unit.changed.v1";

    IId IIntegrationEvent.Aggregate => UnitId;

    public static UnitChanged Of(Unit unit) => new(unit.Id, unit.Code, unit.Name, unit.Scale, unit.Archived);
}
