using System.Buffers.Text;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Events;

/// <summary>Looks at what lookups made of the entities that an event names: whether they are there, and how old they are.</summary>
internal static class EventEntities
{
    /// <summary>What was found at the entities that the part of the event opened.</summary>
    public static EntityFindings Look(PlanProgram program, ResultStore store, EventMessage message)
    {
        using var walk = new PositionWalk(store);
        var best = new Dictionary<int, Finding>();
        var own = new HashSet<int>();
        var isStale = false;
        foreach (var part in program.EventLookups)
        {
            foreach (var target in part.Targets.Where(target => target.All(step => step.Part == program.EventPart)))
            {
                walk.From(ResultStore.Root, ResultStore.NoPart, target);
                foreach (var position in walk.Found)
                {
                    var result = store.ObjectOf(position, walk.Opener, part.Id);
                    var isOwn = IsOf(message, store, position);
                    if (result == SlotResult.Missing)
                    {
                        continue; // a condition left it out
                    }

                    var finding = result >= 0 ? Finding.There : result == SlotResult.NotFound ? Finding.NotThere : Finding.Unknown;
                    best[position] = finding > best.GetValueOrDefault(position) ? finding : best.GetValueOrDefault(position);
                    if (isOwn)
                    {
                        own.Add(position);
                    }

                    isStale |= result >= 0 && isOwn && message.Version is { } least && VersionOf(store, result, program.EventVersionKey) is { } read && read < least;
                }
            }
        }

        // The entity that the event is about decides; where it was not looked up, those that were.
        var deciding = own.Count > 0 ? own : best.Keys.AsEnumerable();
        return new EntityFindings(best.ContainsValue(Finding.There), best.Count > 0 && deciding.All(position => best[position] == Finding.NotThere), isStale);
    }

    // In order: one source that knows the entity, or one that could not be asked, weighs more than one that does not know it.
    private enum Finding
    {
        NotThere,
        Unknown,
        There,
    }

    private static bool IsOf(EventMessage message, ResultStore store, int position) =>
        message.Aggregate is { } aggregate
        && store.Member(position, "id"u8) is >= 0 and var id && store[id].Kind == JsonKind.String
        && store.StringText(id).SequenceEqual(aggregate.Span);

    private static long? VersionOf(ResultStore store, int entity, ReadOnlySpan<byte> key)
    {
        var member = store.Member(entity, key);
        return member >= 0 && Utf8Parser.TryParse(store.Text(member), out long version, out _) ? version : null;
    }
}

/// <summary>What was found at the entities of an event.</summary>
/// <param name="AnyFound">True when a source knows one of them for this caller.</param>
/// <param name="IsHidden">True when no source knows the one that the event is about for this caller; all of them where that one was not looked up.</param>
/// <param name="IsStale">True when one was read at a version before the event's.</param>
internal readonly record struct EntityFindings(bool AnyFound, bool IsHidden, bool IsStale);
