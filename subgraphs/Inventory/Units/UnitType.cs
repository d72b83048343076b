using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Units;

[ObjectType<Unit>(
    Key = "id", Fields = [nameof(Unit.Id), nameof(Unit.Code), nameof(Unit.Name), nameof(Unit.Scale), nameof(Unit.Archived), nameof(Unit.Version)])]
[EntityKey("code")]
[Description("A unit of measure; its code stands in every quantity.")]
public static class UnitType;
