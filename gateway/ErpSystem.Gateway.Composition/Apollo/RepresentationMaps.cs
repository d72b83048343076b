using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>Turns the selection of a key or of <c>@requires</c> into the fields of a representation: one for each field selected at the top.</summary>
internal static class RepresentationMaps
{
    public static ImmutableArray<LookupKey> Of(SchemaDefinition schema, string typeName, FieldSelectionSet set) =>
    [
        .. SelectionWalk.Direct(schema, typeName, set).Where(place => place.Field is not null).Select(place => new LookupKey(
            new InputValueDefinition { Name = place.Selection.Name, Type = place.Field!.Type, Location = place.Field.Location },
            Map(schema, place.Selection, place.Field))),
    ];

    private static FieldSelectionMap Map(SchemaDefinition schema, SelectedFieldNode selected, FieldDefinition field)
    {
        if (selected.Children is not { } children)
        {
            return FieldSelectionMap.Field(selected.Name, selected.Arguments);
        }

        if (!children.Selections.Any(node => node is SelectedFragmentNode) || field.Type.IsList)
        {
            return new FieldSelectionMap([Entry(selected, null, Shape(schema, field.Type, children))]);
        }

        // What is asked depends on the run-time type, so each type has an alternative, and the source must be told which it is.
        return new FieldSelectionMap(
        [
            .. schema.PossibleTypes(field.Type.Name).Order(StringComparer.Ordinal)
                .Select(type => (Type: type, Fields: Applicable(schema, children, type)))
                .Where(pair => !pair.Fields.Selections.IsEmpty)
                .Select(pair => Entry(selected, pair.Type, WithTypeName(Object(schema, pair.Type, pair.Fields)))),
        ]);
    }

    private static SelectedEntry Entry(SelectedFieldNode selected, string? condition, SelectedShape shape) =>
        new(new SelectionPath(null, [new PathSegment(selected.Name, selected.Arguments, condition)]), shape);

    private static SelectedShape Shape(SchemaDefinition schema, TypeReference type, FieldSelectionSet children) => type.Element is not { } element
        ? Object(schema, type.Name, children)
        : element.IsList
            ? new SelectedList(null, (SelectedList)Shape(schema, element, children))
            : new SelectedList(new FieldSelectionMap([new SelectedEntry(null, Object(schema, element.Name, children))]), null);

    private static SelectedObject Object(SchemaDefinition schema, string typeName, FieldSelectionSet children) =>
        new([.. Of(schema, typeName, children).Select(key => new SelectedObjectField(key.Argument.Name, key.Map))]);

    private static SelectedObject WithTypeName(SelectedObject item) => new(item.Fields.Insert(0, new SelectedObjectField("__typename", FieldSelectionMap.Field("__typename"))));

    private static FieldSelectionSet Applicable(SchemaDefinition schema, FieldSelectionSet children, string type) => children.Selections
        .Select(node => node is not SelectedFragmentNode fragment ? new FieldSelectionSet([node])
            : fragment.TypeCondition is null || schema.PossibleTypes(fragment.TypeCondition).Contains(type) ? Applicable(schema, fragment.Children, type)
            : FieldSelectionSet.Empty)
        .Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));
}
