using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A field of the client that still needs a source.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Field">The field.</param>
/// <param name="Types">The object types for which this demand speaks; all sources stand to them in the same way.</param>
/// <param name="Conditions">When it is needed, counted from the root.</param>
/// <param name="Order">The client's place for it among its neighbours.</param>
internal sealed record Demand(Position Position, OperationField Field, ImmutableArray<string> Types, Conditions Conditions, int Order)
{
    private int tried = -1;

    /// <summary>True when the position has gained a source since the demand was looked at; otherwise nothing about it can have changed.</summary>
    public bool IsNews()
    {
        var version = Position.Version;
        var isNews = version != tried;
        tried = version;
        return isNews;
    }
}
