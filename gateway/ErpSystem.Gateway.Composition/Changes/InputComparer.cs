using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>Compares arguments, or the fields of an input object.</summary>
internal static class InputComparer
{
    /// <summary>The code of arguments of directives.</summary>
    public const string DirectiveArgument = "DIRECTIVE_ARGUMENT";

    public static IEnumerable<SchemaChange> Compare(
        string code,
        MemberCollection<InputValueDefinition> old,
        MemberCollection<InputValueDefinition> now,
        Func<string, string> coordinate)
    {
        foreach (var input in old)
        {
            if (now.Find(input.Name) is not { } found)
            {
                yield return new SchemaChange(ChangeImpact.Breaking, $"{code}_REMOVED", coordinate(input.Name), "It can no longer be given.");
                continue;
            }

            if (input.Type != found.Type)
            {
                yield return Takes(input.Type, found.Type)
                    ? new SchemaChange(ChangeImpact.Safe, $"{code}_TYPE_WIDENED", coordinate(input.Name), $"The type is '{found.Type}' instead of '{input.Type}'; what was given is still taken.")
                    : new SchemaChange(ChangeImpact.Breaking, $"{code}_TYPE_CHANGED", coordinate(input.Name), $"The type is '{found.Type}' instead of '{input.Type}'.");
            }

            // An argument that clients left out because of its default must now be given.
            if (!input.IsRequired && found.IsRequired && Takes(input.Type, found.Type))
            {
                yield return new SchemaChange(ChangeImpact.Breaking, $"{code}_DEFAULT_REMOVED", coordinate(input.Name), "It has no default any more and must be given.");
            }
            else if (!SameDefault(input.DefaultValue, found.DefaultValue))
            {
                yield return new SchemaChange(ChangeImpact.Dangerous, $"{code}_DEFAULT_CHANGED", coordinate(input.Name), $"The default is {Text(found.DefaultValue)} instead of {Text(input.DefaultValue)}.");
            }

            foreach (var change in Wording.Deprecation(code, "input", coordinate(input.Name), input.DeprecationReason, found.DeprecationReason).Concat(Wording.Compare(coordinate(input.Name), input, found)))
            {
                yield return change;
            }
        }

        foreach (var input in now.Where(input => !old.Contains(input.Name)))
        {
            yield return input.IsRequired
                ? new SchemaChange(ChangeImpact.Breaking, $"REQUIRED_{code}_ADDED", coordinate(input.Name), $"It is new and must be given: '{input.Type}'.")
                : new SchemaChange(code == DirectiveArgument ? ChangeImpact.Safe : ChangeImpact.Dangerous, $"OPTIONAL_{code}_ADDED", coordinate(input.Name), "It is new and may be left out.");
        }
    }

    private static bool Takes(TypeReference old, TypeReference now) => (old, now) switch
    {
        (NonNullTypeReference was, NonNullTypeReference becomes) => Takes(was.Inner, becomes.Inner),
        (NonNullTypeReference was, _) => Takes(was.Inner, now),
        (_, NonNullTypeReference) => false,
        (ListTypeReference was, ListTypeReference becomes) => Takes(was.Inner, becomes.Inner),
        _ => old == now,
    };

    private static bool SameDefault(GraphQLValue? old, GraphQLValue? now) => old is null ? now is null : now is not null && ValueText.AreEqual(old, now);

    private static string Text(GraphQLValue? value) => value is null ? "none" : ValueText.Of(value);
}
