using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

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
                    if (expected is not null && !Equal(expected.DefaultValue, argument.DefaultValue))
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

    private static bool Equal(GraphQLValue? one, GraphQLValue? other) => one is null || other is null ? one == other : ValueText.AreEqual(one, other);

    private static string Text(InputValueDefinition argument) => argument.DefaultValue is { } value ? $"the default {ValueText.Of(value)}" : "no default";
}
