using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An argument of an @external field has exactly the type of the field that it stands for.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Argument-Type-Mismatch"/>
internal sealed class ExternalArgumentTypeMismatchRule : IPreMergeRule
{
    public const string Code = "EXTERNAL_ARGUMENT_TYPE_MISMATCH";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources))
        {
            var bases = fields.RemoveAll(part => part.IsExternal);
            foreach (var external in fields.Where(part => part.IsExternal))
            {
                foreach (var argument in external.Definition.Arguments)
                {
                    var expected = bases.Select(part => part.Definition.Arguments.Find(argument.Name)).FirstOrDefault(found => found is not null && found.Type != argument.Type);
                    if (expected is not null)
                    {
                        var coordinate = $"{external.Coordinate}({argument.Name}:)";
                        log.Error(
                            Code,
                            $"The argument '{coordinate}' of an @external field has the type '{argument.Type}', but the field that it stands for has '{expected.Type}'.",
                            coordinate,
                            external.Source,
                            argument.Location,
                            $"Write '{argument.Name}: {expected.Type}'.");
                    }
                }
            }
        }
    }
}
