using System.Collections.Concurrent;
using ErpSystem.Gateway.Federations.Model;
using ErpSystem.Gateway.Federations.Writing;
using GraphQL;
using GraphQL.Execution;

namespace ErpSystem.Gateway.Federations.Execution;

/// <summary>Answers the fields of one source from the <see cref="Truth"/>, or of everything when there is no source.</summary>
internal sealed class TruthResolver(WorldModel world, Truth truth, SourceModel? source)
{
    private readonly ConcurrentDictionary<string, int> mutations = new(StringComparer.Ordinal);

    /// <summary>How often each field of the mutation type ran.</summary>
    public IReadOnlyDictionary<string, int> Mutations => mutations;

    public void Forget() => mutations.Clear();

    /// <summary>The name by which the source knows an object's type.</summary>
    public string LocalName(Node node) => StandIn(node.Type)?.Name ?? node.Type.Name;

    public object? Resolve(IResolveFieldContext context)
    {
        var name = context.FieldDefinition.Name;
        if (context.Source is not Node node)
        {
            return Root(context, name);
        }

        var field = node.Type.Find(name) ?? throw Poison($"{node.Type.Name} has no {name}");
        if (source is not null && !field.IsKey && !field.Has(source) && !node.Provided.Contains(field))
        {
            throw Poison($"{source.Name} does not answer {node.Type.Name}.{name}");
        }

        return Value(context, node, field);
    }

    private object? Root(IResolveFieldContext context, string name)
    {
        if (name == "_entities")
        {
            return context.GetArgument<List<object>>("representations").ConvertAll(key => Represented((IDictionary<string, object?>)key));
        }

        var root = context.ParentType.Name == "Mutation" ? world.Mutation : world.Query;
        if (root == world.Mutation)
        {
            mutations.AddOrUpdate(context.ParentType.Name + "." + context.FieldAst.Alias?.Name.StringValue + name, 1, static (_, count) => count + 1);
        }

        if (root.Find(name) is not { } field)
        {
            return ListLookup(context, root.Fields.First(lookup => lookup.Lookup is not null && SourceWriter.ListLookup(lookup) == name));
        }

        if (field.Lookup is { } key)
        {
            return truth.Find(Types(field), [.. key.Leaves.Select(leaf => (leaf.Path, context.Arguments![leaf.Argument].Value))]);
        }

        return Value(context, new Node(root, 0), field);
    }

    private List<Node?> ListLookup(IResolveFieldContext context, FieldModel field)
    {
        var columns = field.Lookup!.Leaves.Select(leaf => (leaf.Path, Values: ((System.Collections.IEnumerable)context.Arguments![leaf.Argument].Value!).Cast<object?>().ToList())).ToList();
        return [.. Enumerable.Range(0, columns[0].Values.Count).Select(i => truth.Find(Types(field), [.. columns.Select(column => (column.Path, column.Values[i]))]))];
    }

    private IEnumerable<TypeModel> Types(FieldModel field) => source is null ? world.Find(field.Type.Name)!.MembersIn(field.Sources[0]) : world.Find(field.Type.Name)!.MembersIn(source);

    // All keys in a representation must tell the same object.
    private Node? Represented(IDictionary<string, object?> representation)
    {
        var type = world.Find((string)representation["__typename"]!)!;
        var keys = type.IsAbstract ? [type.Members[0].Keys.Values.First()[0]] : type.Keys[source!];
        var given = keys.SelectMany(key => key.Leaves).Select(leaf => (leaf.Path, Given: Read(representation, leaf.Path, out var value), Value: value)).Where(leaf => leaf.Given).Select(leaf => (leaf.Path, leaf.Value)).ToList();
        if (given.Count == 0)
        {
            throw Poison($"{source!.Name} was asked for a {type.Name} without a key");
        }

        return truth.Find(type.IsAbstract ? type.Members : [type], given) is { } node ? node with { Representation = representation.AsReadOnly() } : null;
    }

    private object? Value(IResolveFieldContext context, Node node, FieldModel field)
    {
        var given = (context.Arguments ?? new Dictionary<string, ArgumentValue>()).Where(argument => field.Arguments.Exists(declared => declared.StartsWith(argument.Key + ":", StringComparison.Ordinal)));
        var arguments = CanonicalText.OfArguments(given.Select(argument => (argument.Key, argument.Value.Value)));
        var required = Required(context, node, field);
        if (truth.Fails(node, field, arguments))
        {
            throw new ExecutionError($"{node.Type.Name}.{field.Name} failed") { Code = "TRUTH" };
        }

        var provided = source is null ? null : field.Provides.GetValueOrDefault(source);
        return provided is null ? truth.Value(node, field, arguments, required) : Providing(truth.Value(node, field, arguments, required), provided);
    }

    private static object? Providing(object? value, List<FieldModel> provided) => value switch
    {
        Node node => node with { Provided = provided },
        List<object?> list => list.ConvertAll(item => Providing(item, provided)),
        _ => value,
    };

    private string Required(IResolveFieldContext context, Node node, FieldModel field)
    {
        if (source is null || field.Requirements.Count == 0)
        {
            return truth.Required(node, field);
        }

        return string.Join(';', field.Requirements.Select(requirement => CanonicalText.Of(
            source.IsApollo ? Represented(node, requirement) : context.Arguments!.TryGetValue(requirement.Argument, out var argument) ? argument.Value : null)));
    }

    private object? Represented(Node node, RequirementModel requirement)
    {
        if (node.Representation is null)
        {
            throw Poison($"{source!.Name} was not given {requirement.Path[0].Field.Name} of {node.Type.Name}");
        }

        object? value = node.Representation;
        foreach (var (_, field, _) in requirement.Path)
        {
            if (value is null)
            {
                return null;
            }

            var fields = (IEnumerable<KeyValuePair<string, object?>>)value;
            if (!fields.Any(member => member.Key == field.Name))
            {
                throw Poison($"{source!.Name} was not given {field.Name} of {node.Type.Name}");
            }

            value = fields.First(member => member.Key == field.Name).Value;
        }

        return requirement.Items.Count == 0 ? value : Items(value, requirement);
    }

    private static object? Items(object? value, RequirementModel requirement) => value switch
    {
        null => null,
        IDictionary<string, object?> item => requirement.Items.ToDictionary(field => field.Name, field => item[field.Name]),
        _ => ((System.Collections.IEnumerable)value).Cast<object?>().Select(item => Items(item, requirement)).ToList(),
    };

    private TypeModel? StandIn(TypeModel type) => source is null ? null : world.Types.Find(facet => facet.StandIns.Contains(source) && facet.Members.Contains(type));

    private static bool Read(IDictionary<string, object?> representation, string path, out object? value)
    {
        value = representation;
        foreach (var name in path.Split('.'))
        {
            if (value is not IDictionary<string, object?> fields || !fields.TryGetValue(name, out value))
            {
                return false;
            }
        }

        return true;
    }

    // What no right gateway asks for.
    private static ExecutionError Poison(string message) => new("POISON: " + message) { Code = "POISON" };
}
