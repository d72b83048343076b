using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>A source that defines the scalars and directives of the specification itself defines them as the specification does.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Type-Definition-Invalid"/>
internal sealed class TypeDefinitionInvalidRule : ISourceRule
{
    public const string Code = "TYPE_DEFINITION_INVALID";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var type in source.Definition.Types.Where(type => WellKnown.Scalars.Contains(type.Name) && type.Kind != TypeKind.Scalar))
        {
            log.Error(
                Code,
                $"'{type.Name}' is a scalar of the Composite Schemas specification, but it is defined as another kind of type.",
                type.Name,
                source,
                type.Location,
                $"Write 'scalar {type.Name}', or leave the definition out.");
        }

        foreach (var directive in source.Definition.DirectiveDefinitions)
        {
            if (Required.GetValueOrDefault(directive.Name) is not { } argument)
            {
                continue;
            }

            var coordinate = $"@{directive.Name}({argument.Name}:)";
            if (directive.Arguments.Find(argument.Name) is not { } found)
            {
                log.Error(
                    Code,
                    $"The definition of '@{directive.Name}' lacks the argument '{argument.Name}'.",
                    $"@{directive.Name}",
                    source,
                    directive.Location,
                    $"Add '{argument.Name}: {argument.Type}', or leave the definition out.");
            }
            else if (found.Type.ToString() != argument.Type && found.Type.ToString() != "String!")
            {
                log.Error(
                    Code,
                    $"The argument '{coordinate}' has the type '{found.Type}' instead of '{argument.Type}'.",
                    coordinate,
                    source,
                    found.Location,
                    $"Write '{argument.Name}: {argument.Type}'.");
            }
        }
    }

    private static readonly Dictionary<string, RequiredArgument> Required = new(StringComparer.Ordinal)
    {
        [WellKnown.Is] = new("field", "FieldSelectionMap!"),
        [WellKnown.Require] = new("field", "FieldSelectionMap!"),
        [WellKnown.Key] = new("fields", "FieldSelectionSet!"),
        [WellKnown.Provides] = new("fields", "FieldSelectionSet!"),
        [WellKnown.Override] = new("from", "String!"),
    };

    private sealed record RequiredArgument(string Name, string Type);
}
