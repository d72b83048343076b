using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>Turns the selection of a key or of <c>@requires</c> into the fields of a representation: one for each field selected at the top.</summary>
internal static class RepresentationMaps
{
    private const string TypeName = "__typename";

    public static ImmutableArray<LookupKey> Of(SchemaDefinition schema, string typeName, FieldSelectionSet set) =>
    [
        .. Slots(schema, typeName, set).Where(slot => slot.Field is not null).Select(slot => new LookupKey(
            new InputValueDefinition { Name = slot.Name, Type = slot.Field!.Type, Location = slot.Field.Location }, slot.Map)),
    ];

    private static IEnumerable<(string Name, FieldDefinition? Field, FieldSelectionMap Map)> Slots(SchemaDefinition schema, string typeName, FieldSelectionSet set)
    {
        var everywhere = Everywhere(schema, typeName, set).Fields.ToList();
        foreach (var name in SelectionWalk.Direct(schema, typeName, set).Select(place => place.Selection.Name).Distinct())
        {
            // What is asked may depend on the run-time type: each such type has an alternative, what is asked of all types is the last one.
            var entries = IsNarrowed(schema, typeName, set, name) ? ForTypes(schema, typeName, set, name) : [];
            if (everywhere.Find(selected => selected.Name == name) is { } common && Entry(schema, typeName, common, null) is { } entry)
            {
                entries = entries.Append(entry);
            }

            var found = entries.ToList();
            if (found.Count > 0)
            {
                yield return (name, found[0].Field, new FieldSelectionMap([.. found.Select(alternative => alternative.Entry)]));
            }
        }
    }

    private static IEnumerable<(FieldDefinition? Field, SelectedEntry Entry)> ForTypes(SchemaDefinition schema, string typeName, FieldSelectionSet set, string name) =>
        from type in schema.PossibleTypes(typeName).Order(StringComparer.Ordinal)
        let selected = Applicable(schema, set, type).Fields.FirstOrDefault(selected => selected.Name == name)
        where selected is not null
        let entry = Entry(schema, type, selected, type)
        where entry is not null
        select entry.Value;

    private static (FieldDefinition? Field, SelectedEntry Entry)? Entry(SchemaDefinition schema, string typeName, SelectedFieldNode selected, string? condition)
    {
        var path = new SelectionPath(condition, [new PathSegment(selected.Name, selected.Arguments, null)]);
        if (selected.Name == TypeName)
        {
            return (null, new SelectedEntry(path, null));
        }

        return (schema.Find(typeName) as ComplexType)?.Fields.Find(selected.Name) is { } field
            ? (field, new SelectedEntry(path, selected.Children is { } children ? Shape(schema, field.Type, children) : null))
            : null;
    }

    private static SelectedShape Shape(SchemaDefinition schema, TypeReference type, FieldSelectionSet children) => type.Element is not { } element
        ? Object(schema, type.Name, children)
        : element.IsList
            ? new SelectedList(null, (SelectedList)Shape(schema, element, children))
            : new SelectedList(new FieldSelectionMap([new SelectedEntry(null, Object(schema, element.Name, children))]), null);

    private static SelectedObject Object(SchemaDefinition schema, string typeName, FieldSelectionSet children)
    {
        var fields = Slots(schema, typeName, children).Select(slot => new SelectedObjectField(slot.Name, slot.Map)).ToImmutableArray();
        var isNarrowed = fields.Any(field => field.Value.Alternatives.Any(entry => entry.Path?.TypeCondition is not null));

        // The source must be told which type it is, so that it knows what else to find.
        return new(isNarrowed && !fields.Any(field => field.Name == TypeName)
            ? fields.Insert(0, new SelectedObjectField(TypeName, FieldSelectionMap.Field(TypeName)))
            : fields);
    }

    // The fields that stand in no fragment which leaves out some of the type's objects.
    private static FieldSelectionSet Everywhere(SchemaDefinition schema, string typeName, FieldSelectionSet set) => set.Selections
        .Select(node => node is not SelectedFragmentNode fragment ? new FieldSelectionSet([node])
            : Narrows(schema, typeName, fragment) ? FieldSelectionSet.Empty
            : Everywhere(schema, typeName, fragment.Children))
        .Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));

    private static bool IsNarrowed(SchemaDefinition schema, string typeName, FieldSelectionSet set, string name) =>
        set.Selections.OfType<SelectedFragmentNode>().Any(fragment => Narrows(schema, typeName, fragment)
            ? SelectionWalk.Direct(schema, typeName, fragment.Children).Any(place => place.Selection.Name == name)
            : IsNarrowed(schema, typeName, fragment.Children, name));

    // Only what the type itself declares can be asked of it without a condition.
    private static bool Narrows(SchemaDefinition schema, string typeName, SelectedFragmentNode fragment) =>
        fragment.TypeCondition is { } condition && condition != typeName
        && !(schema.PossibleTypes(condition).IsSupersetOf(schema.PossibleTypes(typeName))
            && fragment.Children.Fields.All(selected => selected.Name == TypeName || (schema.Find(typeName) as ComplexType)?.Fields.Contains(selected.Name) == true));

    private static FieldSelectionSet Applicable(SchemaDefinition schema, FieldSelectionSet children, string type) => children.Selections
        .Select(node => node is not SelectedFragmentNode fragment ? new FieldSelectionSet([node])
            : fragment.TypeCondition is null || schema.PossibleTypes(fragment.TypeCondition).Contains(type) ? Applicable(schema, fragment.Children, type)
            : FieldSelectionSet.Empty)
        .Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));
}
