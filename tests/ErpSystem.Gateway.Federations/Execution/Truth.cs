using System.Globalization;
using ErpSystem.Gateway.Federations.Model;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Federations.Execution;

/// <summary>
/// The made-up data: every value is a hash of its object, its field and its arguments, so that each source and the schema over everything say the
/// same. What a field requires goes into its value: a source that was given the wrong thing gives another answer.
/// </summary>
internal sealed class Truth(WorldModel world)
{
    /// <summary>How many objects of an entity there are.</summary>
    public const int Count = 6;

    /// <summary>Whether the field fails for this object.</summary>
    public bool Fails(Node parent, FieldModel field, string arguments) => field.CanFail && Hash(world.Seed, Place(parent, field, arguments) + "!") % 11 == 0;

    /// <summary>The value: a leaf, a <see cref="Node"/>, a list of values or null.</summary>
    /// <param name="parent">The object.</param>
    /// <param name="field">The field.</param>
    /// <param name="arguments">The client's arguments as canonical text.</param>
    /// <param name="required">The required values as canonical text.</param>
    public object? Value(Node parent, FieldModel field, string arguments, string required) => field.IsKey
        ? KeyValue(parent, field)
        : Complete(field, field.Type, Place(parent, field, arguments), required);

    /// <summary>What a field requires, as <see cref="CanonicalText"/> of the values in order.</summary>
    public string Required(Node parent, FieldModel field) => string.Join(';', field.Requirements.Select(requirement => CanonicalText.Of(Required(parent, requirement, 0))));

    /// <summary>The object that has these key values; null when there is none.</summary>
    /// <param name="types">The types that it may be of.</param>
    /// <param name="leaves">Paths in the key with values.</param>
    public Node? Find(IEnumerable<TypeModel> types, IReadOnlyCollection<(string Path, object? Value)> leaves)
    {
        var candidates = from type in types from number in Enumerable.Range(0, Count) select new Node(type, number);
        return candidates.FirstOrDefault(node => leaves.All(leaf => CanonicalText.Of(Follow(node, leaf.Path)) == CanonicalText.Of(leaf.Value)));
    }

    private object? Follow(Node node, string path)
    {
        object? value = node;
        foreach (var name in path.Split('.'))
        {
            value = value is Node current && current.Type.Find(name) is { } field ? KeyValue(current, field) : null;
        }

        return value;
    }

    private object? Required(Node node, RequirementModel requirement, int depth)
    {
        var (_, declared, given) = requirement.Path[depth];
        var field = node.Type.Find(declared.Name)!;
        var value = Value(node, field, CanonicalText.OfLiterals(field, given), Required(node, field));
        return depth < requirement.Path.Count - 1 ? value is Node inner ? Required(inner, requirement, depth + 1) : null
            : requirement.Items.Count > 0 ? Items(value, requirement) : value;
    }

    private object? Items(object? value, RequirementModel requirement) => value switch
    {
        Node item => requirement.Items.ToDictionary(field => field.Name, field => Value(item, field, "", "")),
        List<object?> list => list.ConvertAll(item => Items(item, requirement)),
        _ => null,
    };

    private object KeyValue(Node node, FieldModel field) => field.Name switch
    {
        "id" => $"{node.Type.Name}-{node.Number}",
        "code" => (int)((node.Number * 7) + 3),
        "left" => $"a{node.Number / 3}",
        "right" => (int)(node.Number % 3),
        "no" => (int)(node.Number + 50),
        _ => new Node(world.Find(field.Type.Name)!, node.Number),
    };

    private static string Place(Node parent, FieldModel field, string arguments) => $"{parent.Type.Name}#{parent.Number.ToString(CultureInfo.InvariantCulture)}.{field.Name}({arguments})";

    private object? Complete(FieldModel field, TypeReference type, string place, string required)
    {
        // Whether and how many do not depend on what is required, so that a difference there is a difference of leaves.
        if (!type.IsNonNull && field.CanBeNull && Hash(world.Seed, place + "?") % 6 == 0)
        {
            return null;
        }

        if (type.Element is { } element)
        {
            return Enumerable.Range(0, (int)(Hash(world.Seed, place + "#") % 4)).Select(i => Complete(field, element, $"{place}[{i}]", required)).ToList();
        }

        if (world.Find(type.Name) is null)
        {
            return Leaf(type.Name, field, place + required);
        }

        var possible = world.Possible(field);
        return possible.Count == 0 ? null : new Node(possible[(int)(Hash(world.Seed, place + "t") % possible.Count)], Hash(world.Seed, place + "n") % Count);
    }

    private object Leaf(string type, FieldModel field, string place)
    {
        var hash = Hash(world.Seed, place);
        return type switch
        {
            "Int" => (int)(hash % 100_000),
            "Float" => (hash % 1000) + 0.5,
            "Boolean" => hash % 2 == 0,
            "ID" => $"{field.Name}:{hash % 100_000}",
            "Color" => ((string[])["RED", "GREEN", "BLUE"])[hash % 3],
            _ => $"{field.Name} \"é\n{hash % 100_000}",
        };
    }

    // FNV-1a: the same in every process.
    private static long Hash(int seed, string text)
    {
        var hash = 14695981039346656037 ^ (ulong)seed;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9;
        return (long)((hash ^ (hash >> 32)) & 0x7FFFFFFF);
    }
}
