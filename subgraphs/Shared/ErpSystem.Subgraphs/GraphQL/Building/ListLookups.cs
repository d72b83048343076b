using System.Reflection;
using global::GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The list lookup that stands beside each lookup: many keys in one call, answers in the order of the keys.</summary>
internal sealed class ListLookups(TypeCatalog catalog)
{
    public const int MaximumKeys = 1000;

    private readonly SortedDictionary<string, ListLookup> made = new(StringComparer.Ordinal);

    /// <summary>What the source's settings announce, by the lookup's coordinate.</summary>
    public IReadOnlyDictionary<string, ListLookup> Made => made;

    public FieldType Beside(MethodInfo lookup)
    {
        var parameters = new Parameters(lookup, catalog);
        if (parameters.Arguments.Count == 0)
        {
            throw new SchemaException($"The lookup {lookup.DeclaringType!.Name}.{lookup.Name} has no argument.");
        }

        if (typeof(Task).IsAssignableFrom(lookup.ReturnType) || lookup.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
        {
            throw new SchemaException($"The lookup {lookup.DeclaringType!.Name}.{lookup.Name} asks the database key by key: return a loader's result.");
        }

        var name = Naming.ToListLookup(Fields.NameOf(lookup));
        var columns = parameters.Arguments.Select(argument => new Column(
            argument.Name,
            Naming.ToPlural(argument.Name),
            parameters.IndexOf(argument.Name),
            parameters.ConverterOf(parameters.IndexOf(argument.Name)))).ToArray();
        made.Add($"Query.{Fields.NameOf(lookup)}", new ListLookup(name, columns.ToDictionary(column => column.Argument, column => column.List)));
        var item = catalog.Output(catalog.Nullability.Create(lookup.ReturnParameter), lookup.Name, nullable: true);
        var field = new FieldType
        {
            Name = name,
            Description = $"{Fields.NameOf(lookup)} for up to {MaximumKeys} keys at once, in the order of the keys.",
            ResolvedType = Wrapping.NonNull(Wrapping.List(item)),
            Arguments = new QueryArguments(parameters.Arguments.Select(ListOf)),
            Resolver = new DelegateResolver((Func<IResolveFieldContext, object?>)new Resolver(lookup, parameters, columns).Resolve),
        };
        field.ApplyDirective("internal");
        if (Fields.PolicyOf(lookup) is { } policy)
        {
            field.ApplyDirective("authorize", "policy", policy);
        }

        return field;
    }

    private static QueryArgument ListOf(QueryArgument argument) =>
        new(Wrapping.NonNull(Wrapping.List(argument.ResolvedType!))) { Name = Naming.ToPlural(argument.Name) };

    internal sealed record ListLookup(string Field, IReadOnlyDictionary<string, string> Arguments);

    private sealed record Column(string Argument, string List, int Parameter, Func<object?, object?> Convert);

    private sealed class Resolver(MethodInfo lookup, Parameters parameters, Column[] columns)
    {
        private readonly Func<object?[], object?> invoke = Invocation.Of(lookup);
        private readonly string? policy = Fields.PolicyOf(lookup);

        public object? Resolve(IResolveFieldContext context)
        {
            var keys = ReadKeys(context);
            var results = new object?[keys[0].Count];
            if (policy is not null && !Permissions.Holds(context, policy))
            {
                for (var i = 0; i < results.Length; i++)
                {
                    RequestErrors.AddAt(context, i, Permissions.Refusal(policy));
                }

                return results;
            }

            var arguments = parameters.BindServices(context);
            var isPending = false;
            for (var i = 0; i < results.Length; i++)
            {
                if (TryFill(context, arguments, keys, i))
                {
                    results[i] = invoke(arguments);
                    isPending |= results[i] is IDataLoaderResult;
                }
            }

            return isPending ? new Pending(results) : results;
        }

        private List<IList<object?>> ReadKeys(IResolveFieldContext context)
        {
            var lists = new List<IList<object?>>(columns.Length);
            foreach (var column in columns)
            {
                lists.Add((IList<object?>)context.Arguments![column.List].Value!);
            }

            if (lists[0].Count > MaximumKeys)
            {
                throw new ExecutionError($"At most {MaximumKeys} keys are looked up at once, not {lists[0].Count}.") { Code = "TOO_MANY_KEYS" };
            }

            return lists.TrueForAll(list => list.Count == lists[0].Count)
                ? lists
                : throw new ExecutionError("The lists of keys must be of equal length.") { Code = "UNEQUAL_KEYS" };
        }

        private bool TryFill(IResolveFieldContext context, object?[] arguments, List<IList<object?>> keys, int index)
        {
            try
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    arguments[columns[i].Parameter] = columns[i].Convert(keys[i][index]);
                }

                return true;
            }
            catch (Errors.RequestException exception)
            {
                RequestErrors.AddAt(context, index, RequestErrors.ToError(exception));
                return false;
            }
        }
    }

    // One node waits for the whole list: a node per key would cost more than the lookup itself.
    private sealed class Pending(object?[] results) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = results[i] switch
                {
                    ILoaded loaded => await loaded.ReadAsync(cancellationToken),
                    IDataLoaderResult pending => await pending.GetResultAsync(cancellationToken),
                    var known => known,
                };
            }

            return results;
        }
    }
}
