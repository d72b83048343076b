using ErpSystem.Subgraphs.GraphQL.Filters;
using global::GraphQL;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The GraphQL types of a list: connection, edge, page, filter and order.</summary>
internal static class ConnectionTypes
{
    private static readonly string[] slicingArguments = ["first", "last"];
    private static readonly string[] sizedFields = ["edges", "nodes"];

    public static IGraphType Of(TypeCatalog catalog, ListDefinition list, bool isShared)
    {
        var node = catalog.ShownName(list.ItemType)
            ?? throw new SchemaException($"{list.GetType().Name} lists {list.ItemType.Name}, for which there is no [ObjectType<{list.ItemType.Name}>] class.");
        if (!catalog.Contains($"{node}Connection"))
        {
            PageInfo(catalog);
            Edge(catalog, node, isShared);
            Connection(catalog, node, isShared);
        }

        return Wrapping.Named($"{node}Connection");
    }

    public static IEnumerable<QueryArgument> Arguments(TypeCatalog catalog, ListDefinition list)
    {
        var name = NameOf(list);
        if (list.Fields.Count > 0)
        {
            FilterTypes.Add(catalog, list, $"{name}Filter");
            yield return new QueryArgument(Wrapping.Named($"{name}Filter")) { Name = "where" };
        }

        if (OrderTypes.Add(catalog, list, name))
        {
            yield return new QueryArgument(Wrapping.ListOfNonNull($"{name}Order")) { Name = "orderBy" };
        }

        yield return new QueryArgument(Wrapping.Named("Int"))
        {
            Name = "first",
            Description = $"At most {PageRequest.MaximumSize}; {PageRequest.DefaultSize} if nothing is said.",
        };
        yield return new QueryArgument(Wrapping.Named("String")) { Name = "after" };
        yield return new QueryArgument(Wrapping.Named("Int")) { Name = "last", Description = $"At most {PageRequest.MaximumSize}." };
        yield return new QueryArgument(Wrapping.Named("String")) { Name = "before" };
    }

    public static void ApplyCost(FieldType field)
    {
        field.ApplyDirective("cost", "weight", "10");
        field.ApplyDirective("listSize", directive => directive
            .AddArgument(new DirectiveArgument("assumedSize") { Value = PageRequest.DefaultSize })
            .AddArgument(new DirectiveArgument("slicingArguments") { Value = slicingArguments })
            .AddArgument(new DirectiveArgument("sizedFields") { Value = sizedFields })
            .AddArgument(new DirectiveArgument("requireOneSlicingArgument") { Value = false }));
    }

    /// <summary><c>ProductList</c> names <c>ProductFilter</c> and <c>ProductOrder</c>.</summary>
    public static string NameOf(ListDefinition list)
    {
        var name = Naming.Of(list.GetType());
        return name.EndsWith("List", StringComparison.Ordinal) ? name[..^"List".Length] : name;
    }

    private static void PageInfo(TypeCatalog catalog) => catalog.GetOrAdd("PageInfo", () =>
    {
        var info = new ObjectGraphType { Name = "PageInfo", Description = "Where a page stands in its list." };
        info.ApplyDirective("shareable");
        Add(info, "hasNextPage", Wrapping.NonNull("Boolean"), page => page.HasNext);
        Add(info, "hasPreviousPage", Wrapping.NonNull("Boolean"), page => page.HasPrevious);
        Add(info, "startCursor", Wrapping.Named("String"), page => page.Nodes is [var first, ..] ? page.CursorOf(first) : null);
        Add(info, "endCursor", Wrapping.Named("String"), page => page.Nodes is [.., var last] ? page.CursorOf(last) : null);
        return info;
    });

    private static void Edge(TypeCatalog catalog, string node, bool isShared)
    {
        var edge = catalog.Add(new ObjectGraphType { Name = $"{node}Edge", Description = $"An entry of a list of {node}." });
        Share(edge, isShared);
        edge.AddField(new FieldType
        {
            Name = "node",
            ResolvedType = Wrapping.NonNull(node),
            Resolver = new DelegateResolver(context => ((ListPage.Edge)context.Source!).Node),
        });
        edge.AddField(new FieldType
        {
            Name = "cursor",
            ResolvedType = Wrapping.NonNull("String"),
            Resolver = new DelegateResolver(context => ((ListPage.Edge)context.Source!) is var (page, item) ? page.CursorOf(item) : null),
        });
    }

    private static void Connection(TypeCatalog catalog, string node, bool isShared)
    {
        var connection = catalog.Add(new ObjectGraphType { Name = $"{node}Connection", Description = $"A page of a list of {node}." });
        Share(connection, isShared);
        Add(connection, "edges", Wrapping.NonNull(Wrapping.ListOfNonNull($"{node}Edge")), page => page.Nodes.Select(item => new ListPage.Edge(page, item)));
        Add(connection, "nodes", Wrapping.NonNull(Wrapping.ListOfNonNull(node)), page => page.Nodes);
        Add(connection, "pageInfo", Wrapping.NonNull("PageInfo"), page => page);
        Add(connection, "totalCount", Wrapping.NonNull("Int"), page => page.TotalCount);
    }

    private static void Share(ObjectGraphType type, bool isShared)
    {
        if (isShared)
        {
            type.ApplyDirective("shareable");
        }
    }

    private static void Add(ObjectGraphType type, string name, IGraphType result, Func<ListPage, object?> read) => type.AddField(new FieldType
    {
        Name = name,
        ResolvedType = result,
        Resolver = new DelegateResolver(context => read((ListPage)context.Source!)),
    });
}
