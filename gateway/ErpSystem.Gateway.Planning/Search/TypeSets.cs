using System.Collections.Immutable;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Comparison of sets of object types. They are short, and asked for once a field and provider.</summary>
internal static class TypeSets
{
    /// <summary>True when all of the types are among the others.</summary>
    public static bool AreAmong(this ImmutableArray<string> types, ImmutableArray<string> others)
    {
        if (types == others)
        {
            return true; // the very same array
        }

        foreach (var type in types)
        {
            if (!others.Contains(type))
            {
                return false;
            }
        }

        return true;
    }
}
