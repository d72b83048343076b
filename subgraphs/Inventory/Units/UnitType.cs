using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Units;

[ObjectType<Unit>(
    Key = "id", Fields = [nameof(Unit.Id), nameof(Unit.Code), nameof(Unit.Name), nameof(Unit.Scale), nameof(Unit.Archived), nameof(Unit.Version)])]
[EntityKey("code")]
public static class UnitType;
