using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Makes the type's name known at positions where several object types are possible; where the source that opened one cannot tell, another is asked.</summary>
internal sealed class TypeNames(DraftTools tools)
{
    /// <summary>The field that holds the name; null when no source can tell.</summary>
    public SelectionField? Ensure(Position position, Conditions conditions, string wantedKey = "__typename", int order = -1)
    {
        // A stand-in's response tells nothing of the type, so where it is known at all it has to be known whenever there is an object.
        if (!AreTold(position) && position.Opening is { } opening)
        {
            conditions = ConditionAlgebra.Or(conditions, opening.Field.Conditions);
        }

        if (position.TypeName is null && Knowing(position, conditions) is { } provider)
        {
            position.TypeName = tools.Writer.SelectTypeName(provider, wantedKey, conditions, order);
        }

        position.TypeName?.NeedUnder(conditions);
        return position.TypeName;
    }

    /// <summary>True when the source that opened the position tells the types apart.</summary>
    public bool AreTold(Position position) => Opaque.NameAt(position.Providers[0], tools.Table) is null;

    private Provider? Knowing(Position position, Conditions conditions)
    {
        if (AreTold(position))
        {
            return position.Providers[0];
        }

        var waves = tools.Reach.Of(position, position.Types);
        return tools.Table.Sources
            .Where(source => waves[source.Index] != SourceReach.Never && tools.Table.Find(position.StaticType, source) is { IsOpaque: false })
            .OrderBy(source => waves[source.Index])
            .Select(source => tools.Opener.Provide(position, source, position.Types, conditions))
            .FirstOrDefault(provider => provider is not null && Opaque.NameAt(provider, tools.Table) is null);
    }
}

/// <summary>Objects that stand in for an interface of other sources.</summary>
internal static class Opaque
{
    /// <summary>The name of the stand-in, when the provider's object is one; else null.</summary>
    public static string? NameAt(Provider provider, AvailabilityTable table)
    {
        var name = provider.IsEntry && provider.Group.Lookup is { } lookup ? lookup.ReturnType : provider.Node.LocalType;
        return table.Find(name, provider.Source) is { IsOpaque: true } ? name : null;
    }
}
