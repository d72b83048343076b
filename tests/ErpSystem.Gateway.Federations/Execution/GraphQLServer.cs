using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Federations.Execution;

/// <summary>A GraphQL.NET server over one source, or over everything: executor, null propagation and errors are those of a library that is not ours.</summary>
internal sealed class GraphQLServer
{
    private static readonly DocumentExecuter Executer = new();
    private static readonly GraphQLSerializer Serializer = new();

    // Without the rule about merging, which refuses fields of object types that exclude each other; the documents are judged elsewhere.
    private static readonly IValidationRule[] Rules = [.. DocumentValidator.CoreRules.Where(rule => rule is not OverlappingFieldsCanBeMerged)];

    private readonly GraphQL.Types.Schema schema;

    private GraphQLServer(GraphQL.Types.Schema schema) => this.schema = schema;

    /// <param name="sdl">The schema without directives.</param>
    /// <param name="resolver">Answers all fields.</param>
    public static GraphQLServer Create(string sdl, TruthResolver resolver)
    {
        GraphQL.Types.Schema? built = null;
        var document = Parser.Parse(sdl);
        var schema = GraphQL.Types.Schema.For(sdl, builder =>
        {
            foreach (var definition in document.Definitions.OfType<GraphQLTypeDefinition>().Where(definition => definition is GraphQLInterfaceTypeDefinition or GraphQLUnionTypeDefinition))
            {
                builder.Types.For(definition.Name.StringValue).ResolveType = value => (IObjectGraphType)built!.AllTypes[resolver.LocalName((Node)value)]!;
            }
        });
        built = schema;
        schema.RegisterType(new ComplexScalarGraphType { Name = "_Any" });
        schema.RegisterVisitor(new Resolvers(resolver));
        schema.Initialize();
        return new GraphQLServer(schema);
    }

    /// <summary>The response to a request, as JSON.</summary>
    public async Task<string> ExecuteAsync(string query, string? variables)
    {
        var result = await Executer.ExecuteAsync(options =>
        {
            options.Schema = schema;
            options.Query = query;
            options.ValidationRules = Rules;
            options.Variables = variables is null ? null : Serializer.Deserialize<Inputs>(variables);
        });
        return Serializer.Serialize(result);
    }

    private sealed class Resolvers(TruthResolver resolver) : BaseSchemaNodeVisitor
    {
        public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
        {
            if (!type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                field.Resolver = new FuncFieldResolver<object>(resolver.Resolve);
            }
        }
    }
}
