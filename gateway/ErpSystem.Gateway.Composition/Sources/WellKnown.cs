using System.Collections.Frozen;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>The names of the directives and scalars that composition knows.</summary>
internal static class WellKnown
{
    public const string External = "external";
    public const string Inaccessible = "inaccessible";
    public const string Internal = "internal";
    public const string Is = "is";
    public const string Key = "key";
    public const string Lookup = "lookup";
    public const string Override = "override";
    public const string Provides = "provides";
    public const string Require = "require";
    public const string Shareable = "shareable";

    public const string Cost = "cost";
    public const string ListSize = "listSize";
    public const string Tag = "tag";
    public const string CacheControl = "cacheControl";

    public static bool IsCacheControl(string directive) => directive is CacheControl or Private + CacheControl;

    /// <summary>How names begin that only the gateway knows.</summary>
    public const string Private = "fusion__";

    public const string EventStream = "eventStream";
    public const string EventCursor = "eventCursor";

    public const string FieldSelectionMap = "FieldSelectionMap";
    public const string FieldSelectionSet = "FieldSelectionSet";

    /// <summary>The scalars of the Composite Schemas specification: they belong to the directives, never to the composite schema.</summary>
    public static readonly FrozenSet<string> Scalars = FrozenSet.ToFrozenSet([FieldSelectionMap, FieldSelectionSet, "FieldSelection"], StringComparer.Ordinal);

    /// <summary>Directives that are no business of composition and pass from the sources into the execution schema as they are.</summary>
    public static readonly FrozenSet<string> Carried = FrozenSet.ToFrozenSet(["authorize", Tag, CacheControl, $"{Private}{Tag}", $"{Private}{CacheControl}"], StringComparer.Ordinal);
}
