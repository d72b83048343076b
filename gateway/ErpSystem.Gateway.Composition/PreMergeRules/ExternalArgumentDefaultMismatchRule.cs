using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An argument of an @external field has the default of the field that it stands for.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Argument-Default-Mismatch"/>
internal sealed class ExternalArgumentDefaultMismatchRule : IPreMergeRule
{
    public const string Code = "EXTERNAL_ARGUMENT_DEFAULT_MISMATCH";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources))
        {
            var bases = fields.RemoveAll(part => part.IsExternal);
            foreach (var external in fields.Where(part => part.IsExternal))
            {
                foreach (var argument in external.Definition.Arguments)
                {
                    var expected = bases.Select(part => part.Definition.Arguments.Find(argument.Name)).FirstOrDefault(found => found is not null);
                    if (expected is not null && Text(expected) != Text(argument))
                    {
                        var coordinate = $"{external.Coordinate}({argument.Name}:)";
                        log.Error(
                            Code,
                            $"The argument '{coordinate}' of an @external field has {Text(argument)}, but the field that it stands for has {Text(expected)}.",
                            coordinate,
                            external.Source,
                            argument.Location,
                            "Give both the same default.");
                    }
                }
            }
        }
    }

    private static string Text(InputValueDefinition argument) => argument.DefaultValue is { } value ? $"the default {ValueText.Of(value)}" : "no default";
}
