using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>What every GraphQL schema needs (built-in scalars, introspection types, arguments of built-in directives) cannot be hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Disallowed-Inaccessible-Elements"/>
internal sealed class DisallowedInaccessibleElementsRule : ISourceRule
{
    public const string Code = "DISALLOWED_INACCESSIBLE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var type in source.Definition.Types.Where(type => type.IsBuiltIn))
        {
            if (type.Has(WellKnown.Inaccessible))
            {
                log.Error(
                    Code,
                    $"The built-in type '{type.Name}' cannot be @inaccessible.",
                    type.Name,
                    source,
                    type.Location,
                    "Remove @inaccessible.");
            }

            CheckFields(source, type, log);
        }

        foreach (var directive in source.Definition.DirectiveDefinitions.Where(directive => BuiltIns.Directives.Contains(directive.Name)))
        {
            foreach (var argument in directive.Arguments.Where(argument => argument.Has(WellKnown.Inaccessible)))
            {
                var coordinate = $"@{directive.Name}({argument.Name}:)";
                log.Error(
                    Code,
                    $"The argument '{coordinate}' of a built-in directive cannot be @inaccessible.",
                    coordinate,
                    source,
                    argument.Location,
                    "Remove @inaccessible.");
            }
        }
    }

    private static void CheckFields(SourceSchema source, NamedType type, CompositionLog log)
    {
        foreach (var field in type is ComplexType complex ? complex.Fields : MemberCollection<FieldDefinition>.Empty)
        {
            var element = new FieldElement((ComplexType)type, field);
            if (field.Has(WellKnown.Inaccessible))
            {
                log.Error(
                    Code,
                    $"The introspection field '{element.Coordinate}' cannot be @inaccessible.",
                    element.Coordinate,
                    source,
                    field.Location,
                    "Remove @inaccessible.");
            }

            foreach (var argument in field.Arguments.Where(argument => argument.Has(WellKnown.Inaccessible)))
            {
                var coordinate = new ArgumentElement(element.Type, field, argument).Coordinate;
                log.Error(
                    Code,
                    $"The introspection argument '{coordinate}' cannot be @inaccessible.",
                    coordinate,
                    source,
                    argument.Location,
                    "Remove @inaccessible.");
            }
        }
    }
}
