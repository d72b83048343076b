using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>Compares the definitions of directives: what operations may write.</summary>
internal static class DirectiveComparer
{
    public static IEnumerable<SchemaChange> Compare(MemberCollection<DirectiveDefinition> old, MemberCollection<DirectiveDefinition> now)
    {
        foreach (var directive in old)
        {
            var coordinate = $"@{directive.Name}";
            if (now.Find(directive.Name) is not { } found)
            {
                // What every schema has without writing it cannot be taken away.
                if (!BuiltIns.Directives.Contains(directive.Name))
                {
                    yield return new SchemaChange(ChangeImpact.Breaking, "DIRECTIVE_REMOVED", coordinate, "The directive is gone.");
                }

                continue;
            }

            foreach (var change in Compare(coordinate, directive, found))
            {
                yield return change;
            }
        }

        foreach (var directive in now.Where(directive => !old.Contains(directive.Name) && !BuiltIns.Directives.Contains(directive.Name)))
        {
            yield return new SchemaChange(ChangeImpact.Safe, "DIRECTIVE_ADDED", $"@{directive.Name}", "The directive is new.");
        }
    }

    private static IEnumerable<SchemaChange> Compare(string coordinate, DirectiveDefinition old, DirectiveDefinition now) =>
        old.Locations.Except(now.Locations).Select(location => new SchemaChange(ChangeImpact.Breaking, "DIRECTIVE_LOCATION_REMOVED", coordinate, $"It can no longer stand on {location}."))
            .Concat(now.Locations.Except(old.Locations).Select(location => new SchemaChange(ChangeImpact.Safe, "DIRECTIVE_LOCATION_ADDED", coordinate, $"It may stand on {location} too.")))
            .Concat(Repetition(coordinate, old.IsRepeatable, now.IsRepeatable))
            .Concat(InputComparer.Compare(InputComparer.DirectiveArgument, old.Arguments, now.Arguments, name => $"{coordinate}({name}:)"))
            .Concat(Wording.Compare(coordinate, old, now));

    private static IEnumerable<SchemaChange> Repetition(string coordinate, bool old, bool now) => (old, now) switch
    {
        (true, false) => [new SchemaChange(ChangeImpact.Breaking, "DIRECTIVE_REPEATABLE_REMOVED", coordinate, "It can stand only once at a place now.")],
        (false, true) => [new SchemaChange(ChangeImpact.Safe, "DIRECTIVE_REPEATABLE_ADDED", coordinate, "It may be repeated at a place now.")],
        _ => [],
    };
}
