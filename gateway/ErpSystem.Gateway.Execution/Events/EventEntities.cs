using System.Buffers.Text;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Events;

/// <summary>Looks at what lookups made of the entities that an event names: whether they are there, and how old they are.</summary>
internal static class EventEntities
{
    /// <summary>What was found at the entities that the part of the event opened.</summary>
    public static (bool IsSuppressed, bool IsStale) Look(PlanProgram program, ResultStore store, long? version)
    {
        using var walk = new PositionWalk(store);
        var found = new Dictionary<int, bool>();
        var isStale = false;
        foreach (var part in program.EventLookups)
        {
            foreach (var target in part.Targets.Where(target => target.All(step => step.Part == program.EventPart)))
            {
                walk.From(ResultStore.Root, ResultStore.NoPart, target);
                foreach (var position in walk.Found)
                {
                    var result = store.ObjectOf(position, walk.Opener, part.Id);
                    if (result == SlotResult.Missing)
                    {
                        continue; // a condition left it out
                    }

                    found[position] = found.GetValueOrDefault(position) || result != SlotResult.NotFound;
                    isStale |= result >= 0 && version is { } least && VersionOf(store, result, program.EventVersionKey) is { } read && read < least;
                }
            }
        }

        return (found.ContainsValue(false), isStale);
    }

    private static long? VersionOf(ResultStore store, int entity, ReadOnlySpan<byte> key)
    {
        var member = store.Member(entity, key);
        return member >= 0 && Utf8Parser.TryParse(store.Text(member), out long version, out _) ? version : null;
    }
}
