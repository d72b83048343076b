using System.Reflection;
using global::GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The directives of <c>schema/directives.graphqls</c>: their definitions, and their application from attributes.</summary>
internal static class Directives
{
    /// <summary>Registers the definitions, and the scalars that they use.</summary>
    public static void Register(Schema schema)
    {
        var document = Parser.Parse(ReadText());
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLScalarTypeDefinition scalar)
            {
                schema.RegisterType(new SelectionScalar(scalar.Name.StringValue));
            }
            else if (definition is GraphQLDirectiveDefinition directive)
            {
                schema.Directives.Register(DirectiveOf(directive));
            }
        }
    }

    /// <summary>The names that the file defines: they are not printed with a source, which has them from that file.</summary>
    public static HashSet<string> DefinedNames() =>
        [.. Parser.Parse(ReadText()).Definitions.OfType<INamedNode>().Select(definition => definition.Name.StringValue)];

    public static void Apply(MemberInfo member, IMetadataWriter target)
    {
        ApplyPlain<LookupAttribute>(member, target, "lookup");
        ApplyPlain<InternalAttribute>(member, target, "internal");
        ApplyPlain<ShareableAttribute>(member, target, "shareable");
        ApplyPlain<InaccessibleAttribute>(member, target, "inaccessible");
        ApplyPlain<ExternalAttribute>(member, target, "external");
        if (Fields.PolicyOf(member) is { } policy)
        {
            target.ApplyDirective("authorize", "policy", policy);
        }

        Apply<ProvidesAttribute>(member, target, "provides", "fields", provides => provides.Fields);
        Apply<OverrideAttribute>(member, target, "override", "from", from => from.From);
        Apply<CostAttribute>(member, target, "cost", "weight", cost => cost.Weight);
        Apply<ListSizeAttribute>(member, target, "listSize", "assumedSize", size => size.AssumedSize);
    }

    public static void Apply(ParameterInfo parameter, IMetadataWriter target)
    {
        if (parameter.GetCustomAttribute<IsAttribute>() is { } map)
        {
            target.ApplyDirective("is", "field", map.Field);
        }

        if (parameter.GetCustomAttribute<RequireAttribute>() is { } require)
        {
            target.ApplyDirective("require", "field", require.Field);
        }

        if (parameter.IsDefined(typeof(InaccessibleAttribute)))
        {
            target.ApplyDirective("inaccessible");
        }
    }

    private static void ApplyPlain<TAttribute>(MemberInfo member, IMetadataWriter target, string directive)
        where TAttribute : Attribute
    {
        if (member.IsDefined(typeof(TAttribute)))
        {
            target.ApplyDirective(directive);
        }
    }

    private static void Apply<TAttribute>(
        MemberInfo member, IMetadataWriter target, string directive, string argument, Func<TAttribute, object> value)
        where TAttribute : Attribute
    {
        if (member.GetCustomAttribute<TAttribute>() is { } attribute)
        {
            target.ApplyDirective(directive, argument, value(attribute));
        }
    }

    private static Directive DirectiveOf(GraphQLDirectiveDefinition definition)
    {
        var directive = new Directive(definition.Name.StringValue, definition.Locations.Items)
        {
            Repeatable = definition.Repeatable,
            Description = definition.Description?.Value.ToString(),
        };
        if (definition.Arguments is { } arguments)
        {
            directive.Arguments = new QueryArguments(arguments.Select(argument => new QueryArgument(TypeOf(argument.Type))
            {
                Name = argument.Name.StringValue,
                DefaultValue = argument.DefaultValue is GraphQLTrueBooleanValue ? true : null,
            }));
        }

        return directive;
    }

    private static IGraphType TypeOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType { Type: var inner } => new NonNullGraphType(TypeOf(inner)),
        GraphQLListType { Type: var item } => new ListGraphType(TypeOf(item)),
        GraphQLNamedType { Name: var name } => new GraphQLTypeReference(name.StringValue),
        _ => throw new SchemaException($"Unknown kind of type {type.Kind}."),
    };

    private static string ReadText()
    {
        using var stream = typeof(Directives).Assembly.GetManifestResourceStream("directives.graphqls")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class SelectionScalar : ScalarGraphType
    {
        public SelectionScalar(string name) => Name = name;

        public override object? ParseLiteral(GraphQLValue value) =>
            value is GraphQLStringValue text ? text.Value.ToString() : ThrowLiteralConversionError(value);

        public override object? ParseValue(object? value) => value is string ? value : ThrowValueConversionError(value);

        public override GraphQLValue ToAST(object? value) => new GraphQLStringValue((string)value!);
    }
}
