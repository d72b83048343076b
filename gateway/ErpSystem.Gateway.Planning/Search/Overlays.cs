using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Whether a second source may return the field that opened a position, so that both hold the same objects.</summary>
internal static class Overlays
{
    /// <summary>The position above and the object types for which it opened this one; null where no second source may be asked.</summary>
    public static (Position Position, ImmutableArray<string> Types)? ParentOf(Position position, AvailabilityTable table) =>
        position.Opening is { Provider.Position: var parent } opening
        && table.Schema.RootOf(parent.StaticType) is null or OperationRoot.Query // mutations and subscriptions run once
            ? (parent, opening.Types)
            : null;

    public static FieldInSource? Answer(Position position, AvailableSource source, AvailabilityTable table, SourceAnswers answers)
    {
        if (position.Opening is not { } opening || ParentOf(position, table) is null || !opening.Field.Required.IsEmpty)
        {
            return null;
        }

        var answer = answers.Find(source, opening.Types, opening.Field.Name, null, ValueUse.Client);
        return answer is { IsConditional: false } ? answer : null;
    }
}
