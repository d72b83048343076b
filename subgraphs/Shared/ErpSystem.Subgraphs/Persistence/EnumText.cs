using System.Collections.Frozen;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>An enum's values as the database and GraphQL spell them: <c>PARTIALLY_SHIPPED</c>.</summary>
internal static class EnumText<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> texts =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Naming.ToConstantCase(value.ToString()));

    private static readonly FrozenDictionary<string, T> values =
        texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) => texts[value];

    public static T Parse(string text) => values[text];
}
