using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A field as it is to be selected at a position.</summary>
internal sealed record FieldRequest
{
    public required string Name { get; init; }

    /// <summary>The key that the client will see; the first wish for the key in the source's document.</summary>
    public required string WantedKey { get; init; }

    public required ImmutableArray<string> Types { get; init; }

    public required Conditions Conditions { get; init; }

    public string ArgumentsText { get; init; } = "";

    public ImmutableArray<string> Variables { get; init; } = [];

    public ImmutableArray<(string Argument, int Requirement)> Required { get; init; } = [];

    /// <summary>The composite type through which the field was named, where it may serve as a type condition.</summary>
    public string? DeclaringType { get; init; }

    /// <summary>The composite type below; null for a leaf.</summary>
    public string? ChildType { get; init; }

    /// <summary>True for keys and requirements.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The client's place for the field among its neighbours; what only the plan needs comes last.</summary>
    public int Order { get; init; } = int.MaxValue;
}

/// <summary>Writes fields into the documents of a draft's groups.</summary>
internal sealed class SelectionWriter(PlanDraft draft)
{
    /// <summary>Selects a field on the provider's object; an equal selection is used again.</summary>
    public Placement Select(Provider provider, FieldInSource answer, FieldRequest wanted)
    {
        // An id is an id, whatever object it names.
        var request = ForAllThatStandIn(provider, provider.Source.IsGateway ? wanted with { Types = provider.Types } : wanted);
        var on = TypeConditions(provider, answer, request);
        if (Existing(provider, request, on) is { } existing)
        {
            existing.Field.NeedUnder(request.Conditions);
            existing.Field.IsHidden &= request.IsHidden;
            existing.Field.Order = Math.Min(existing.Field.Order, request.Order);
            return existing;
        }

        var field = Write(provider, answer, request, on, "");
        var placement = new Placement(provider, field, request.Types, ChildPosition(provider, field, answer, request));
        if (placement.Child is { } child)
        {
            child.Opening = placement;
        }

        provider.Position.Add(placement);
        return placement;
    }

    // Two fields of one use may meet under one key.
    private SelectionField Write(Provider provider, FieldInSource answer, FieldRequest request, ImmutableArray<string> on, string use)
    {
        var key = Key(provider, request, Shape(answer.Type), use);
        var field = new SelectionField
        {
            Group = provider.Group,
            Parent = provider.Above,
            Key = key,
            Name = request.Name,
            ArgumentsText = request.ArgumentsText,
            Variables = request.Variables,
            Required = request.Required,
            IsConditional = answer.IsConditional,
            On = on,
            Conditions = ConditionAlgebra.Never,
            IsHidden = request.IsHidden,
            Order = request.Order,
            Child = request.ChildType is null ? null : new SelectionNode(answer.Type.Name, provider.Node.Scope.Below(key)),
        };
        provider.Node.Fields.Add(field);
        draft.CountField();
        field.NeedUnder(request.Conditions);
        return field;
    }

    /// <summary>Selects the name of the object's type on a provider.</summary>
    public SelectionField SelectTypeName(Provider provider, string wantedKey, Conditions conditions, int order = -1)
    {
        var existing = provider.Node.Fields.Find(field => field.Name == "__typename" && field.On.IsEmpty && field.Key == wantedKey);
        if (existing is not null)
        {
            existing.NeedUnder(conditions);
            return existing;
        }

        var request = new FieldRequest { Name = "__typename", WantedKey = wantedKey, Types = provider.Types, Conditions = conditions };
        var field = new SelectionField
        {
            Group = provider.Group,
            Parent = provider.Above,
            Key = Key(provider, request, "String!", ""),
            Name = "__typename",
            Conditions = ConditionAlgebra.Never,
            IsHidden = true,
            Order = order,
        };
        provider.Node.Fields.Add(field);
        field.NeedUnder(conditions);
        return field;
    }

    /// <summary>
    /// Adds the object that another source returns for the same field: both hold the same objects. The field is the overlay's alone, for what fails
    /// below takes the whole of it along, and nothing else that was selected there may go with it.
    /// </summary>
    public Provider Overlay(Provider above, Position child, FieldInSource answer, FieldRequest wanted)
    {
        var request = ForAllThatStandIn(above, wanted with { IsHidden = true });
        var field = Write(above, answer, request, TypeConditions(above, answer, request), $"overlay {draft.Overlays.Count}");
        var view = ProvidedView.Below(above.View, request.Types, request.Name, answer);
        draft.Overlays.Add(new OverlayLink(above, field, child));
        return new Provider(child, above.Group, field.Child!, child.Types, view, field).Enter();
    }

    private static Placement? Existing(Provider provider, FieldRequest request, ImmutableArray<string> on)
    {
        foreach (var placement in provider.Position.Placements(request.Name))
        {
            if (ReferenceEquals(placement.Provider, provider)
                && placement.Field.ArgumentsText == request.ArgumentsText
                && (placement.Field.On.IsEmpty || placement.Field.On.SequenceEqual(on))
                && request.Types.AreAmong(placement.Types)
                && (request.IsHidden || placement.Field.IsHidden || placement.Field.Key == request.WantedKey))
            {
                return placement;
            }
        }

        return null;
    }

    private Position? ChildPosition(Provider provider, SelectionField field, FieldInSource answer, FieldRequest request)
    {
        if (request.ChildType is null)
        {
            return null;
        }

        var types = draft.Table.RuntimeTypes(request.ChildType);
        var hidesTypes = false;
        if (draft.Table.Find(answer.Type.Name, provider.Source) is { PossibleTypes: var local } known)
        {
            types = [.. types.Where(local.Contains)];
            hidesTypes = !known.IsOpaque && local.Any(draft.Table.IsHidden);
        }

        var child = new Position(request.ChildType, types, provider.Position) { HidesTypes = hidesTypes };
        var view = ProvidedView.Below(provider.View, request.Types, request.Name, answer);
        new Provider(child, provider.Group, field.Child!, types, view, field).Enter();
        return child;
    }

    // A source knows nothing of types that it does not define, so conditions name its own types only.
    private ImmutableArray<string> TypeConditions(Provider provider, FieldInSource answer, FieldRequest request)
    {
        var source = provider.Source;
        if (Opaque.NameAt(provider, draft.Table) is { } standIn)
        {
            return provider.Node.LocalType == standIn ? [] : [standIn];
        }

        var local = draft.Table.Find(provider.Node.LocalType, source);
        var reachable = local is null ? provider.Types : [.. provider.Types.Where(local.PossibleTypes.Contains)];
        var selected = request.Types.Where(type => reachable.Contains(type) && draft.Table.Find(type, source) is not null).ToImmutableArray();
        if (local is not null && reachable.All(selected.Contains) && Declares(provider.Node.LocalType, answer, request))
        {
            return [];
        }

        if (request.DeclaringType is { } declaring && draft.Table.Find(declaring, source) is { } named && Declares(declaring, answer, request)
            && named.PossibleTypes.Where(reachable.Contains).ToHashSet().SetEquals(selected))
        {
            return [declaring];
        }

        return selected;
    }

    // An object that stands in for many types answers for all of them at once.
    private FieldRequest ForAllThatStandIn(Provider provider, FieldRequest request) =>
        Opaque.NameAt(provider, draft.Table) is null ? request : request with { Types = provider.Types };

    // An interface may declare a wider type than its implementations, which would not fit what is selected below, and fewer arguments.
    private bool Declares(string type, FieldInSource answer, FieldRequest request)
    {
        if (answer.Source.Schema?.Find(type) is not { } local)
        {
            return draft.Table.Field(type, request.Name, answer.Source)?.Type.Name == answer.Type.Name;
        }

        return (local as ComplexType)?.Fields.Find(request.Name) is { } declared && declared.Type.Name == answer.Type.Name
            && ((request.ArgumentsText.Length == 0 && request.Required.IsEmpty)
                || ((answer.Source.Schema.Find(request.Types[0]) as ComplexType)?.Fields.Find(request.Name)?.Arguments.All(argument => declared.Arguments.Contains(argument.Name)) ?? true));
    }

    private string Key(Provider provider, FieldRequest request, string shape, string use)
    {
        // What stands for all types there can meet what was meant for other types.
        var types = Opaque.NameAt(provider, draft.Table) is null ? request.Types : provider.Types;
        var scope = provider.Node.Scope;
        var required = request.Required.IsEmpty ? "" : $"{provider.Group.Id}: {string.Join(',', request.Required)}"; // each group counts its own
        var identity = $"{request.Name}({request.ArgumentsText}) {required} {shape} {use}";
        var wanted = request.WantedKey;
        for (var attempt = 1; !scope.Claim(wanted, identity, shape, types); attempt++)
        {
            wanted = attempt == 1 ? draft.Prefix + request.Name : $"{draft.Prefix}{request.Name}{attempt}";
        }

        return wanted;
    }

    private string Shape(TypeReference type) => type switch
    {
        NonNullTypeReference nonNull => Shape(nonNull.Inner) + "!",
        ListTypeReference list => $"[{Shape(list.Inner)}]",
        _ => draft.Table.Schema.Find(type.Name) is { IsComposite: true } ? "{}" : type.Name,
    };
}
