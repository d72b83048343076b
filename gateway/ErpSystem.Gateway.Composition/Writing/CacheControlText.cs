using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>
/// What several sources say of caching one element, as one directive, because it is not repeatable: the shortest ages, private where any says so,
/// and everything that any varies by.
/// </summary>
internal static class CacheControlText
{
    private static readonly string[] Ages = ["maxAge", "sharedMaxAge"];

    /// <summary>The one directive, or null when no source has it.</summary>
    public static string? Of(MergedMember member, string name)
    {
        var applied = member.Directives.Where(carried => carried.Directive.Name == name).Select(carried => carried.Directive).ToList();
        if (applied.Count == 0)
        {
            return null;
        }

        var given = applied.SelectMany(directive => directive.Arguments).ToLookup(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);
        var texts = given.Select(group => (group.Key, Text: Merge(group.Key, [.. group]))).Where(pair => pair.Text is not null).Select(pair => $"{pair.Key}: {pair.Text}").ToList();
        return texts.Count == 0 ? $"@{name}" : $"@{name}({string.Join(", ", texts)})";
    }

    private static string? Merge(string argument, IReadOnlyList<GraphQLValue> values)
    {
        if (values.Count == 1)
        {
            return ValueText.Of(values[0]);
        }

        return argument switch
        {
            _ when Ages.Contains(argument) => ValueText.Of(values.MinBy(Age)!),
            "scope" => ValueText.Of(values.FirstOrDefault(value => ValueText.Of(value) == "PRIVATE") ?? values[0]),
            "inheritMaxAge" => values.All(value => ValueText.Of(value) == "true") ? "true" : null,
            "vary" => $"[{string.Join(", ", values.SelectMany(Items).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}]",
            _ => ValueText.Of(values[0]),
        };
    }

    private static long Age(GraphQLValue value) => value is GraphQLIntValue number && long.TryParse(number.Value.Span, out var age) ? age : long.MaxValue;

    private static IEnumerable<string> Items(GraphQLValue value) => value is GraphQLListValue list ? (list.Values ?? []).Select(ValueText.Of) : [ValueText.Of(value)];
}
