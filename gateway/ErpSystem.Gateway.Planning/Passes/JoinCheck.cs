using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>
/// Whether two drafts can be joined into one part with two targets. Their values become alternatives that are tried at both targets, so what one
/// of them reads must not be there at the other's place, where the client may have given the same key to another field.
/// </summary>
internal sealed class JoinCheck(PlanPaths paths)
{
    public bool CanJoin(PartDraft one, PartDraft other) =>
        one.Arguments.All(argument => CanShare(argument.Value, one, other.Arguments.FirstOrDefault(own => own.Parameter == argument.Parameter).Value, other))
        && one.Requirements.Zip(other.Requirements).All(pair => CanShare(pair.First.Value, one, pair.Second.Value, other));

    private bool CanShare(ValueMap left, PartDraft one, ValueMap? right, PartDraft other) =>
        right is not null && (AreEqual(left, right) || (!Meets(left, other.First.Entry) && !Meets(right, one.First.Entry)));

    private bool AreEqual(ValueMap left, ValueMap right) => ValueMapText.Of(paths.Final(left)) == ValueMapText.Of(paths.Final(right));

    // The first step decides: where nothing stands under its key, nothing below does.
    private bool Meets(ValueMap map, Position position) => map switch
    {
        PathValue path => IsThere(position, path.Steps[0].Part, path.Steps[0].Key),
        ListValue list => list.Steps.IsEmpty || IsThere(position, list.Steps[0].Part, list.Steps[0].Key),
        NestedValue nested => nested.Steps.IsEmpty || IsThere(position, nested.Steps[0].Part, nested.Steps[0].Key),
        TypedValue typed => IsThere(position, typed.TypeName.Part, typed.TypeName.Key) || Meets(typed.Inner, position),
        ObjectValue item => item.Fields.Any(field => Meets(field.Value, position)),
        FirstValue first => first.Alternatives.Any(alternative => Meets(alternative, position)),
        _ => false,
    };

    private bool IsThere(Position position, int group, string key) =>
        position.Placements.Exists(placement => placement.Field.Key == key && paths.AreOne(placement.Provider.Group, group));
}
