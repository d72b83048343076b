using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Brings a source to a position: by its root type, by a lookup, or by returning the field above as well.</summary>
internal sealed class SourceOpener(DraftTools tools)
{
    // More routes than this differ in nothing but the key that they read.
    private const int MaxRoutes = 4;

    private readonly HashSet<(Position, AvailableSource)> opening = [];

    /// <summary>A provider of the source for all these types, the earliest if there are several; opened when there is none. Null when no way leads.</summary>
    public Provider? Provide(Position position, AvailableSource source, ImmutableArray<string> types, Conditions conditions) =>
        position.Providers.Where(provider => provider.Source == source && provider.Covers(types)).MinBy(provider => provider.Group.Wave)
        ?? Open(position, source, Widened(position, source, types), conditions);

    // Where the types are not known yet, a lookup for all of them saves asking for the type first.
    private ImmutableArray<string> Widened(Position position, AvailableSource source, ImmutableArray<string> types) =>
        types.Length < position.Types.Length && !tools.TypeNames.AreTold(position) && position.TypeName is null && tools.Reach.LookupsFor(position.Types, source).Any()
            ? position.Types
            : types;

    private Provider? Open(Position position, AvailableSource source, ImmutableArray<string> types, Conditions conditions)
    {
        if (!opening.Add((position, source)))
        {
            return null;
        }

        try
        {
            if (tools.Table.Schema.RootOf(position.StaticType) is not null && tools.Table.Find(position.StaticType, source) is not null)
            {
                return OpenRoot(position, source);
            }

            var routes = Routes(position, source, types, isThere: false);
            return routes.Count == 0 ? null : Take(routes[tools.Draft.Choose(routes.Count)], position, source, types, conditions);
        }
        finally
        {
            opening.Remove((position, source));
        }
    }

    /// <summary>A lookup made for itself, even where the source is there already: it can wait for values that were not there before.</summary>
    public Provider? Reopen(Position position, AvailableSource source, ImmutableArray<string> types, Conditions conditions, Func<EntityLookup, bool>? isWanted = null)
    {
        if (IsQueryRoot(position, source))
        {
            return OpenRoot(position, source);
        }

        var routes = Routes(position, source, types, isThere: true).Where(route => route is not null && isWanted?.Invoke(route) != false).ToList();
        return routes.Count == 0 ? null : OpenLookup(routes[tools.Draft.Choose(routes.Count)]!, position, types, conditions);
    }

    /// <summary>Whether the source needs no key to be asked once more at the position.</summary>
    public bool IsQueryRoot(Position position, AvailableSource source) =>
        tools.Table.Schema.RootOf(position.StaticType) is OperationRoot.Query && tools.Table.Find(position.StaticType, source) is not null;

    // Null stands for the overlay: the source returns the field above too.
    private List<EntityLookup?> Routes(Position position, AvailableSource source, ImmutableArray<string> types, bool isThere)
    {
        var waves = tools.Reach.Of(position, types);
        if (!isThere)
        {
            // A key that only the source itself could give does not lead to it.
            waves = [.. waves];
            waves[source.Index] = SourceReach.Never;
        }

        var routes = tools.Reach.LookupsFor(types, source)
            .Select(lookup => (Wave: tools.Reach.KeysOf(lookup, position, types, waves), Route: (EntityLookup?)lookup))
            .Where(route => route.Wave != SourceReach.Never)
            .Select(route => (Wave: route.Wave + 1, route.Route))
            .ToList();
        if (Overlays.Answer(position, source, tools.Table, tools.Answers) is not null
            && Overlays.ParentOf(position, tools.Table) is { } parent
            && tools.Reach.Of(parent.Position, parent.Types)[source.Index] is var wave and not SourceReach.Never)
        {
            routes.Add((wave, null));
        }

        return [.. routes.OrderBy(route => route.Wave).ThenBy(route => route.Route?.Parameters.Length ?? 0).Select(route => route.Route).Take(MaxRoutes)];
    }

    private Provider? Take(EntityLookup? route, Position position, AvailableSource source, ImmutableArray<string> types, Conditions conditions) =>
        route is not null ? OpenLookup(route, position, types, conditions) : OpenOverlay(position, source, conditions);

    private Provider OpenRoot(Position position, AvailableSource source)
    {
        var group = tools.Draft.NewGroup(source, position, position.Types, null, position.StaticType);
        AddPath(group, position);
        return new Provider(position, group, group.Root, position.Types, null, null).Enter();
    }

    private Provider? OpenLookup(EntityLookup lookup, Position position, ImmutableArray<string> types, Conditions conditions)
    {
        var bound = new List<(string Parameter, ValueMap Value)>();
        var inputs = new List<SelectionField>();
        foreach (var parameter in lookup.Parameters)
        {
            if (tools.Keys.Bind(parameter.Map, new KeyScopeAt(position, types, null, conditions, inputs)) is not { } value)
            {
                return null;
            }

            bound.Add((parameter.Name, value));
        }

        var typeName = types.Length < position.Types.Length ? tools.TypeNames.Ensure(position, conditions) : null;
        if (types.Length < position.Types.Length && typeName is null)
        {
            return null;
        }

        var local = lookup.IsEntities ? EntitiesType : lookup.ReturnType;
        var group = tools.Draft.NewGroup(lookup.Source, position, types, lookup, local);
        group.Arguments.AddRange(bound);
        AddPath(group, position);
        inputs.ForEach(group.AddInput);
        if (typeName is not null)
        {
            group.AddInput(typeName);
        }

        return new Provider(position, group, group.Root, types, null, null).Enter();
    }

    internal const string EntitiesType = "_Entity";

    // The position must have been opened, and found to be of the right type on the way, before anything can be placed at it. On the way stand
    // more groups than the last where one was laid over what another had opened.
    private static void AddPath(FetchGroup group, Position position)
    {
        for (var at = position; at.Opening is { } above; at = above.Provider.Position)
        {
            if (at == position || !group.IsAfter(above.Provider.Group))
            {
                group.AddInput(above.Field);
            }

            if (above.Types.Length < above.Provider.Position.Types.Length && above.Provider.Position.TypeName is { } name)
            {
                group.AddInput(name);
            }
        }
    }

    private Provider? OpenOverlay(Position position, AvailableSource source, Conditions conditions)
    {
        var above = position.Opening!;
        var answer = Overlays.Answer(position, source, tools.Table, tools.Answers);
        if (answer is null || Provide(above.Provider.Position, source, above.Types, conditions) is not { } parent)
        {
            return null;
        }

        var request = new FieldRequest
        {
            Name = above.Field.Name,
            WantedKey = above.Field.Key,
            Types = above.Types,
            Conditions = conditions,
            ArgumentsText = above.Field.ArgumentsText,
            Variables = above.Field.Variables,
            ChildType = position.StaticType,
        };
        return tools.Writer.Overlay(parent, position, answer, request);
    }
}
