using System.Collections.Frozen;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>A source of the supergraph, as far as planning must know it.</summary>
/// <param name="Index">Its place in the execution schema's list of sources, from 0.</param>
/// <param name="Name">The name under which it is configured and called.</param>
/// <param name="Schema">Its own schema; null when the archive lacks it, then only the execution schema speaks for it.</param>
/// <param name="IsApollo">True when its entities are found by <c>_entities(representations:)</c>.</param>
public sealed record AvailableSource(int Index, string Name, SchemaDefinition? Schema, bool IsApollo)
{
    /// <summary>The list lookups that it announces, by the coordinate of the single lookup (<c>Query.productById</c>).</summary>
    public IReadOnlyDictionary<string, ListLookup> ListLookups { get; init; } = FrozenDictionary<string, ListLookup>.Empty;

    /// <summary>True for the gateway itself, which answers <c>Query.node</c> and <c>Query.nodes</c> without a request.</summary>
    public bool IsGateway { get; init; }

    /// <summary>True for the events of a broker, which are there before anything is asked.</summary>
    public bool IsEvents { get; init; }

    /// <summary>False where no request goes to a source, because the gateway knows the answer.</summary>
    public bool TakesRequests => !IsGateway && !IsEvents;

    public override string ToString() => Name;
}
