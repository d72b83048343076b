using ErpSystem.Gateway.Composition.Merging;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A merged field still has the arguments that each interface of its type promises.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Field-Argument-No-Implementation"/>
internal sealed class InterfaceFieldArgumentNoImplementationRule : IPostMergeRule
{
    public const string Code = "INTERFACE_FIELD_ARGUMENT_NO_IMPLEMENTATION";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var kept in InterfaceContracts.Of(schema))
        {
            foreach (var argument in kept.Promised.Arguments.Where(argument => !argument.IsInaccessible && kept.Field.Arguments.Find(argument.Name) is not { IsInaccessible: false }))
            {
                // The source that takes the argument away is the one to look at.
                var part = kept.Field.Parts.FirstOrDefault(part => part.Definition.Arguments.Find(argument.Name) is not { } own || own.Directives.Count > 0) ?? kept.Part;
                log.Error(
                    Code,
                    $"The field '{kept.Coordinate}' lacks the argument '{argument.Name}' after merging, which the interface field '{kept.Promise}' has.",
                    kept.Coordinate,
                    part.Source,
                    part.Definition.Location,
                    $"Let clients give '{argument.Name}' in every source that has '{kept.Coordinate}', or take it from '{kept.Promise}' too.");
            }
        }
    }
}
