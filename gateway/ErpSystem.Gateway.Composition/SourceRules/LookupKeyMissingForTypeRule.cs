using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>
/// A lookup of several types can be given the key of each. An optional argument that is a field of none of them is no part of the key; one that
/// only some of them have would find only these.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Key-Missing-For-Type"/>
internal sealed class LookupKeyMissingForTypeRule : ISourceRule
{
    public const string Code = "LOOKUP_KEY_MISSING_FOR_TYPE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments().Where(element => element.Field.Has(WellKnown.Lookup) && !element.Field.Type.IsList && !element.Argument.Has(WellKnown.Require)))
        {
            var possible = source.Definition.PossibleTypes(element.Field.Type.Name).Order(StringComparer.Ordinal).ToList();
            var missing = possible.FindAll(type => !CanBeGiven(source.Definition, element, type));
            if (missing.Count == 0 || (missing.Count == possible.Count && (!element.Argument.IsRequired || element.Argument.Has(WellKnown.Is))))
            {
                continue;
            }

            // A map that leaves out a type says so, and other sources may have the key that this one has nowhere: the lookup serves for what it can.
            var severity = missing.Count == possible.Count || element.Argument.Has(WellKnown.Is) ? Severity.Warning : Severity.Error;
            foreach (var type in missing)
            {
                log.Add(new CompositionMessage(
                    Code,
                    severity,
                    $"The lookup '{element.Type.Name}.{element.Field.Name}' returns '{type}', but no field of '{type}' in '{source.Name}' fills the argument '{element.Argument.Name}'.",
                    element.Coordinate,
                    source.Name,
                    element.Argument.Location,
                    $"Add the field to '{type}', map the argument with @is, or return a narrower type."));
            }
        }
    }

    private static bool CanBeGiven(SchemaDefinition schema, ArgumentElement element, string type) =>
        element.Argument.Directives.Find(WellKnown.Is) is not { } written
            ? schema.Find(type) is ComplexType complex && complex.Fields.Contains(element.Argument.Name)
            : SelectionText.TryParseMap(written.StringArgument("field")) is not { } map || map.Alternatives.Any(entry => Admits(schema, entry, type));

    // Fields may stand in other sources, so a map is judged by its type conditions alone; what it selects the composite schema judges.
    private static bool Admits(SchemaDefinition schema, SelectedEntry entry, string type) => entry switch
    {
        { Path.TypeCondition: { } condition } => schema.PossibleTypes(condition).Contains(type) || schema.Find(condition) is null,
        { Path: null, Shape: SelectedObject item } => item.Fields.All(field => field.Value.Alternatives.Any(inner => Admits(schema, inner, type))),
        _ => true,
    };
}
