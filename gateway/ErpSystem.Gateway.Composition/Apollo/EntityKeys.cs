using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>The keys of an Apollo source as lookups: each resolvable one is a way through <c>_entities</c>.</summary>
internal static class EntityKeys
{
    /// <summary>How the names of these lookups begin; no field of the source is called so.</summary>
    public const string Prefix = "fusion__lookup_";

    public static ImmutableArray<Lookup> Read(SourceSchema source) =>
    [
        .. from type in source.Definition.Types.OfType<ComplexType>()
           from key in type.Directives
           where key.Name == WellKnown.Key && key.Argument("resolvable") is not GraphQLFalseBooleanValue
           let lookup = Of(source, type, key)
           where lookup is not null
           select lookup,
    ];

    private static Lookup? Of(SourceSchema source, ComplexType type, AppliedDirective key)
    {
        if (SelectionText.TryParseSet(key.StringArgument("fields")) is not { } set)
        {
            return null;
        }

        var keys = RepresentationMaps.Of(source.Definition, type.Name, set);
        var field = new FieldDefinition
        {
            Name = $"{Prefix}{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}By{string.Join("And", keys.Select(entry => Capital(entry.Argument.Name)))}",
            Type = TypeReference.Named(type.Name),
            Arguments = new MemberCollection<InputValueDefinition>(keys.Select(entry => entry.Argument)),
            Location = key.Location,
        };
        return keys.IsEmpty ? null : new Lookup(source, type, field, [], keys, true);
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
