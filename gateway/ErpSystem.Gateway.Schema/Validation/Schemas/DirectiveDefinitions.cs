using System.Collections.Frozen;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>Definitions of directives: name, locations, arguments, and that no directive is applied inside its own definition.</summary>
internal static class DirectiveDefinitions
{
    private static readonly FrozenSet<string> Locations = FrozenSet.ToFrozenSet(
        IntrospectionTypes.Schema.Find("__DirectiveLocation") is EnumType known ? known.Values.Select(value => value.Name) : [], StringComparer.Ordinal);

    public static void Check(DirectiveDefinition directive, InputValues inputs, SchemaErrors errors)
    {
        var coordinate = $"@{directive.Name}";
        errors.CheckName(directive, coordinate);
        if (directive.Locations.IsEmpty)
        {
            errors.Report("DIRECTIVE_WITHOUT_LOCATIONS", $"Directive {coordinate} must include 1 or more locations.", coordinate, directive.Location);
        }

        foreach (var location in directive.Locations)
        {
            if (!Locations.Contains(location))
            {
                errors.Report("UNKNOWN_DIRECTIVE_LOCATION", $"Unknown directive location \"{location}\".", coordinate, directive.Location);
            }
        }

        foreach (var argument in directive.Arguments)
        {
            inputs.CheckArgument(argument, $"{coordinate}({argument.Name}:)");
            if (argument.Has(directive.Name))
            {
                errors.Report(
                    "DIRECTIVE_CYCLE",
                    $"Directive {coordinate} cannot be applied to its own argument \"{argument.Name}\".",
                    $"{coordinate}({argument.Name}:)",
                    argument.Location);
            }
        }
    }
}
