using ErpSystem.Gateway.Composition.Merging;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The arguments of a merged field have the types that each interface of its type promises, and what it has beyond them may be left out.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Field-Argument-Type-Mismatch"/>
internal sealed class InterfaceFieldArgumentTypeMismatchRule : IPostMergeRule
{
    public const string Code = "INTERFACE_FIELD_ARGUMENT_TYPE_MISMATCH";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var kept in InterfaceContracts.Of(schema))
        {
            foreach (var argument in kept.Field.Arguments.Where(argument => !argument.IsInaccessible))
            {
                var coordinate = $"{kept.Coordinate}({argument.Name}:)";
                var part = argument.Parts.FirstOrDefault(part => part.Definition.Type == argument.Type) ?? argument.Parts[0];
                if (kept.Promised.Arguments.Find(argument.Name) is not { IsInaccessible: false } promised)
                {
                    if (argument.Type.IsNonNull && argument.DefaultValue is null)
                    {
                        log.Error(
                            Code,
                            $"The argument '{coordinate}' must be given, but the interface field '{kept.Promise}' does not have it.",
                            coordinate,
                            part.Source,
                            part.Definition.Location,
                            $"Make '{argument.Name}' nullable, give it a default, or add it to '{kept.Promise}'.");
                    }
                }
                else if (argument.Type != promised.Type)
                {
                    log.Error(
                        Code,
                        $"The argument '{coordinate}' has the merged type '{argument.Type}', but '{promised.Type}' on the interface field '{kept.Promise}'.",
                        coordinate,
                        part.Source,
                        part.Definition.Location,
                        $"Give '{argument.Name}' one type in all sources, here and on '{kept.Contract.Name}'.");
                }
            }
        }
    }
}
