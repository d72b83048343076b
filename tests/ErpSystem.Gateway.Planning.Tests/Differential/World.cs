using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests.Differential;

/// <summary>
/// One made-up truth for all sources of a topic: the value of every field is a function of its parent and its arguments, so that the sources
/// together must say exactly what one schema over everything says. An object is a type and a number; its keys tell both.
/// </summary>
internal sealed partial class World
{
    // Objects of this number and above do not exist; only lookups that clients cannot use answer for them all the same.
    private const int FirstMissing = 100;

    private readonly Topic topic;
    private readonly string[] types;
    private readonly HashSet<string> neverNull = new(StringComparer.Ordinal);
    private readonly HashSet<string> nestedKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> lookups = new(StringComparer.Ordinal);

    public World(Topic topic)
    {
        this.topic = topic;
        types = [.. topic.Client.Types.OfType<ObjectType>().Select(type => type.Name).Order(StringComparer.Ordinal)];
        foreach (var type in topic.Sources.Values.SelectMany(source => source.Types).OfType<ComplexType>())
        {
            type.Directives.Where(directive => directive.Name == "key").ToList().ForEach(key => AddKey(key.StringArgument("fields")!));
            foreach (var field in type.Fields)
            {
                AddField(type, field);
            }
        }
    }

    /// <summary>Global ids that clients may ask for, where the topic has them: of each type some that exist and one that does not.</summary>
    public IReadOnlyList<string> NodeIds => [.. NodeTypes.Order(StringComparer.Ordinal).SelectMany(type => new[] { 0, 1, 2, FirstMissing }.Select(number => Id(type, number)))];

    private FrozenSet<string> NodeTypes => topic.Table.Sources.Any(source => source.IsGateway) ? topic.Client.PossibleTypes(NodeIdentification.Interface) : [];

    public bool IsLookup(string type, string field) => lookups.Contains($"{type}.{field}");

    /// <summary>The object of a lookup's key, which may be a list or an object of values; null when the lookup cannot return its type.</summary>
    public (string Type, long Number)? Find(SchemaDefinition schema, TypeReference type, JsonNode? key, bool isHidden = false)
    {
        if (Digits().Match(Plain(FirstLeaf(key))) is not { Success: true } match)
        {
            return null;
        }

        var code = long.Parse(match.Value, CultureInfo.InvariantCulture);
        var concrete = schema.Resolve(type) is ObjectType one && !IsStandIn(schema, one.Name) ? one.Name : types[code % types.Length];
        return Possible(schema, type.Name).Contains(concrete) && (isHidden || code / types.Length < FirstMissing) ? (concrete, code / types.Length) : null;
    }

    /// <summary>The type by which a source knows objects of a type: itself, or the object that stands in for one of its interfaces.</summary>
    public ObjectType? Local(SchemaDefinition source, string type) => source.Find(type) as ObjectType
        ?? topic.Client.Types.OfType<InterfaceType>().Where(known => topic.Client.PossibleTypes(known.Name).Contains(type)).Select(known => source.Find(known.Name)).OfType<ObjectType>().FirstOrDefault();

    private bool IsStandIn(SchemaDefinition source, string type) => source.Find(type) is ObjectType && topic.Client.Find(type) is InterfaceType;

    private FrozenSet<string> Possible(SchemaDefinition source, string type) => IsStandIn(source, type) ? topic.Client.PossibleTypes(type) : source.PossibleTypes(type);

    /// <summary>The objects and leaves of a field; an object is given to <paramref name="select"/>.</summary>
    public JsonNode? Value(string parent, long number, FieldDefinition field, string arguments, Func<string, long, JsonNode> select) =>
        Complete(field.Type, $"{parent}.{field.Name}({arguments})#{number}", new Place(parent, number, field.Name, 0), select);

    private JsonNode? Complete(TypeReference type, string seed, Place place, Func<string, long, JsonNode> select)
    {
        if (!neverNull.Contains(place.Field) && IsNullable(place) && Hash(seed + "null") % 6 == 0)
        {
            return null;
        }

        if (type.Element is { } element)
        {
            var count = Hash(seed + "count") % 4;
            return new JsonArray([.. Enumerable.Range(0, (int)count).Select(i => Complete(element, $"{seed}[{i}]", place with { Level = place.Level + 1 }, select))]);
        }

        if (topic.Sources.Values.Any(source => source.Find(type.Name) is { IsComposite: true }))
        {
            var possible = Possible(place) is { Length: > 0 } known ? known : [type.Name];
            var concrete = possible[(int)(Hash(seed + "type") % possible.Length)];
            return concrete == "Query" ? select(concrete, 0) : select(concrete, nestedKeys.Contains(place.Field) ? place.Number : Hash(seed + "number") % 5);
        }

        return Leaf(type.Name, seed, place);
    }

    private JsonValue Leaf(string type, string seed, Place place)
    {
        var code = (place.Number * types.Length) + Array.IndexOf(types, place.Parent);
        return topic.Client.Find(type) is EnumType values ? JsonValue.Create(values.Values[(int)(Hash(seed) % values.Values.Count)].Name) : type switch
        {
            "Int" => JsonValue.Create((int)(Hash(seed) % 1000)),
            "Float" => JsonValue.Create((Hash(seed) % 1000) + 0.5),
            "Boolean" => JsonValue.Create(Hash(seed) % 2 == 0),
            "ID" => JsonValue.Create(Id(place.Parent, place.Number)),
            _ => JsonValue.Create(neverNull.Contains(place.Field) ? $"{place.Field}-{code}" : $"{place.Field}{Hash(seed) % 100}"),
        };
    }

    private string Id(string type, long number)
    {
        var code = ((number * types.Length) + Array.IndexOf(types, type)).ToString(CultureInfo.InvariantCulture);
        return NodeTypes.Contains(type) ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{code}")) : code;
    }

    // The key inside a global id.
    private static string Plain(string id)
    {
        var bytes = new byte[id.Length];
        return Convert.TryFromBase64String(id, bytes, out var length) && bytes.AsSpan(0, length).IndexOf((byte)':') is var at and > 0
            ? Encoding.UTF8.GetString(bytes, at + 1, length - at - 1)
            : id;
    }

    // Null only where no source forbids it: what one source may leave out another has promised.
    private bool IsNullable(Place place) => Definitions(place).All(field =>
    {
        var type = field.Type;
        for (var level = 0; level < place.Level && type.Element is { } element; level++)
        {
            type = element;
        }

        return !type.IsNonNull;
    });

    private string[] Possible(Place place)
    {
        var sets = topic.Sources.Values
            .Where(source => Local(source, place.Parent)?.Fields.Contains(place.Field) == true)
            .Select(source => Possible(source, Local(source, place.Parent)!.Fields.Find(place.Field)!.Type.Name).AsEnumerable())
            .Aggregate((one, other) => one.Intersect(other));
        return [.. sets.Where(types.Contains).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<FieldDefinition> Definitions(Place place) => topic.Sources.Values
        .Select(source => Local(source, place.Parent)?.Fields.Find(place.Field)).OfType<FieldDefinition>();

    private void AddKey(string fields)
    {
        neverNull.UnionWith(Names().Matches(fields).Select(match => match.Value));
        nestedKeys.UnionWith(NestedNames().Matches(fields).Select(match => match.Groups[1].Value));
    }

    private void AddField(ComplexType type, FieldDefinition field)
    {
        if (field.Has("lookup"))
        {
            lookups.Add($"{type.Name}.{field.Name}");
            neverNull.UnionWith(field.Arguments.Select(argument => argument.Name));
        }

        foreach (var map in field.Arguments.SelectMany(argument => argument.Directives).Where(directive => directive.Name is "is" or "require"))
        {
            neverNull.UnionWith(Names().Matches(map.StringArgument("field")!).Select(match => match.Value));
        }
    }

    private static string FirstLeaf(JsonNode? key) => key switch
    {
        JsonObject value => value.Select(member => FirstLeaf(member.Value)).FirstOrDefault("") ?? "",
        JsonArray list => FirstLeaf(list.FirstOrDefault()),
        null => "",
        _ => key.ToString(),
    };

    // FNV-1a: the same in every process.
    private static long Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        return (long)((hash ^ (hash >> 32)) & 0x7FFFFFFF);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("[A-Za-z_]+")]
    private static partial Regex Names();

    [GeneratedRegex("([A-Za-z_]+)\\s*\\{")]
    private static partial Regex NestedNames();

    private readonly record struct Place(string Parent, long Number, string Field, int Level);
}
