using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Walks through a selection beside the types that it selects from.</summary>
internal static class SelectionWalk
{
    /// <summary>Every selected field with its parent; what stands below a field that does not exist is left out.</summary>
    public static IEnumerable<SelectedPlace> Through(SchemaDefinition schema, string typeName, FieldSelectionSet set)
    {
        foreach (var place in Direct(schema, typeName, set))
        {
            yield return place;
            if (place is { Field: { } field, Selection.Children: { } children } && schema.Resolve(field.Type) is { IsComposite: true })
            {
                foreach (var inner in Through(schema, field.Type.Name, children))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The fields selected on the type itself, those inside fragments included.</summary>
    public static IEnumerable<SelectedPlace> Direct(SchemaDefinition schema, string typeName, FieldSelectionSet set)
    {
        foreach (var node in set.Selections)
        {
            if (node is SelectedFragmentNode fragment)
            {
                foreach (var place in Direct(schema, fragment.TypeCondition ?? typeName, fragment.Children))
                {
                    yield return place;
                }
            }
            else if (node is SelectedFieldNode selected)
            {
                yield return new SelectedPlace(typeName, selected, (schema.Find(typeName) as ComplexType)?.Fields.Find(selected.Name));
            }
        }
    }

    /// <summary>Every type condition with the type to which it is applied; conditions on types that do not exist are left out.</summary>
    public static IEnumerable<(string Type, string Condition)> Conditions(SchemaDefinition schema, string typeName, FieldSelectionSet set) => set.Selections.SelectMany(node => node switch
    {
        SelectedFragmentNode { TypeCondition: { } condition } => schema.Find(condition) is null ? [] : Conditions(schema, condition, node.Children!).Prepend((typeName, condition)),
        SelectedFieldNode { Children: { } children } field => (schema.Find(typeName) as ComplexType)?.Fields.Find(field.Name) is { } found ? Conditions(schema, found.Type.Name, children) : [],
        _ => node.Children is null ? [] : Conditions(schema, typeName, node.Children),
    });

    /// <summary>True when a directive stands anywhere in the selection.</summary>
    public static bool HasDirectives(FieldSelectionSet set) => set.Selections.Any(node => node.HasDirectives || (node.Children is { } children && HasDirectives(children)));
}

/// <summary>A selected field.</summary>
/// <param name="TypeName">The type from which it is selected.</param>
/// <param name="Selection">The selection.</param>
/// <param name="Field">The field's definition; null when the type has none of that name.</param>
internal sealed record SelectedPlace(string TypeName, SelectedFieldNode Selection, FieldDefinition? Field)
{
    public string Coordinate => $"{TypeName}.{Selection.Name}";
}
