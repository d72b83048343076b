using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>
/// Whether all fields of a document can be merged, in time that grows with the document and not with its square. Fields with one response
/// name are compared with the first of them, not each with each; the selection sets below them are then looked at as one set, and one set of
/// selection sets is looked at once. That this finds a conflict exactly when a comparison of all pairs does rests on two facts: having the
/// same shape is an equivalence, and so is having the same name and arguments among fields that can meet in one object.
/// </summary>
internal sealed class MergeCheck(ValidationContext context, FieldSets sets)
{
    private const int MaxSteps = 1_000_000;

    private readonly HashSet<SetKey> seen = [];
    private readonly Queue<SetKey> open = [];
    private readonly Dictionary<int, FieldSet> byId = [];

    /// <summary>The fields looked at so far.</summary>
    public int Steps { get; private set; }

    public bool Exhausted => Steps > MaxSteps;

    /// <summary>The first conflict found: two fields and why they cannot be merged.</summary>
    public (FieldEntry One, FieldEntry Other, string Reason)? Conflict { get; private set; }

    /// <summary>True when nothing is in conflict.</summary>
    public bool CanMerge(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (RootOf(definition) is { } root)
            {
                Open([root], shapeOnly: false);
            }
        }

        while (Conflict is null && !Exhausted && open.TryDequeue(out var next))
        {
            Check(next);
        }

        return Conflict is null && !Exhausted;
    }

    private FieldSet? RootOf(ASTNode definition) => definition switch
    {
        GraphQLFragmentDefinition fragment => sets.Of(fragment.SelectionSet, context.Types.Find(fragment.TypeCondition.Type.Name.StringValue)),
        GraphQLOperationDefinition operation => sets.Of(operation.SelectionSet, operation.Operation switch
        {
            OperationType.Query => context.Schema.Query,
            OperationType.Mutation => context.Schema.Mutation,
            _ => context.Schema.Subscription,
        }),
        _ => null,
    };

    private void Check(SetKey key)
    {
        // The usual case: nothing meets anything, each selection set below is looked at by itself.
        if (key.Ids is [var only] && byId[only] is { Fragments.Count: 0 } single && AreAllDifferent(single.Fields))
        {
            Steps += single.Fields.Count;
            foreach (var field in single.Fields)
            {
                if (sets.Below(field) is { } below)
                {
                    Open([below], key.ShapeOnly);
                }
            }

            return;
        }

        foreach (var group in Collect(key).Values)
        {
            if (group.Count > 1 && !HaveOneShape(group))
            {
                return;
            }

            if (key.ShapeOnly)
            {
                Open(Below(group), shapeOnly: true);
                continue;
            }

            var meeting = MeetingFields(group);
            if (meeting.Count > 1)
            {
                Open(Below(group), shapeOnly: true);
            }

            foreach (var fields in meeting)
            {
                if (!AreOneField(fields))
                {
                    return;
                }

                Open(Below(fields), shapeOnly: false);
            }
        }
    }

    private static bool AreAllDifferent(List<FieldEntry> fields)
    {
        if (fields.Count > 16)
        {
            return false;
        }

        for (var one = 1; one < fields.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (fields[one].ResponseName == fields[other].ResponseName)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private Dictionary<string, List<FieldEntry>> Collect(SetKey key)
    {
        if (key.Ids is [var only] && byId[only] is { Fragments.Count: 0 } single)
        {
            Steps += single.Fields.Count;
            return single.ByResponseName;
        }

        var groups = new Dictionary<string, List<FieldEntry>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<FieldSet>(key.Ids.Select(id => byId[id]));
        while (pending.TryPop(out var set))
        {
            Steps += set.Fields.Count + set.Fragments.Count;
            FieldSet.Group(set.Fields, groups);
            foreach (var name in set.Fragments)
            {
                if (visited.Add(name) && sets.OfFragment(name) is { } fragment)
                {
                    pending.Push(fragment);
                }
            }
        }

        return groups;
    }

    // The fields that can stand in one object, once for each object type that is named; fields on other types stand in all of them.
    private static List<List<FieldEntry>> MeetingFields(List<FieldEntry> group)
    {
        var first = group[0].ParentType as ObjectType;
        if (group.Count == 1 || group.TrueForAll(field => field.ParentType is not ObjectType || field.ParentType.Name == first?.Name))
        {
            return [group];
        }

        var everywhere = group.FindAll(field => field.ParentType is not ObjectType);
        return [.. group.Where(field => field.ParentType is ObjectType)
            .GroupBy(field => field.ParentType!.Name, StringComparer.Ordinal)
            .Select(fields => (List<FieldEntry>)[.. everywhere, .. fields])];
    }

    private bool HaveOneShape(List<FieldEntry> group)
    {
        var first = group.Find(field => field.Definition is not null);
        foreach (var field in group)
        {
            if (field.Definition is { } definition && FieldShape.Differ(context.Types, first!.Definition!.Type, definition.Type))
            {
                Conflict = (first, field, FieldShape.Reason(first.Definition.Type, definition.Type));
                return false;
            }
        }

        return true;
    }

    private bool AreOneField(List<FieldEntry> fields)
    {
        Steps += fields.Count;
        var first = fields[0];
        foreach (var field in fields)
        {
            if (field.Name != first.Name || field.Arguments != first.Arguments)
            {
                Conflict = (first, field, FieldShape.Reason(first, field));
                return false;
            }
        }

        return true;
    }

    private List<FieldSet> Below(List<FieldEntry> fields)
    {
        var below = new List<FieldSet>();
        foreach (var field in fields)
        {
            if (sets.Below(field) is { } set)
            {
                below.Add(set);
            }
        }

        return below;
    }

    private void Open(List<FieldSet> fieldSets, bool shapeOnly)
    {
        if (fieldSets.Count == 0)
        {
            return;
        }

        foreach (var set in fieldSets)
        {
            byId[set.Id] = set;
        }

        var key = new SetKey(fieldSets.Count == 1 ? [fieldSets[0].Id] : [.. fieldSets.Select(set => set.Id).Distinct().Order()], shapeOnly);
        if (seen.Add(key))
        {
            open.Enqueue(key);
        }
    }
}
