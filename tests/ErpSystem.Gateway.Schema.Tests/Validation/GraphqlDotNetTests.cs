using ErpSystem.Gateway.Schema.Types;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Validation;
using GraphQL;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

/// <summary>
/// The validator of GraphQL.NET, which our sources run on, as a second opinion on the same documents. Where it and graphql-js say different
/// things the document stands in oracle/graphql-dotnet.txt, with what GraphQL.NET says and the section of the specification that decides.
/// </summary>
public sealed class GraphqlDotNetTests
{
    private static readonly string[] Corpora = ["handwritten", "generated"];

    private const string Exception = "ends in an exception";

    [Fact]
    public async Task Where_graphql_dotnet_judges_a_document_otherwise_is_listed_with_the_section_that_decides()
    {
        var schema = BuildSchema();
        var differing = new List<string>();
        foreach (var corpus in Corpora)
        {
            foreach (var document in Oracle.Cases(corpus))
            {
                var isValid = document.Errors is { Count: 0 };
                var theirs = await JudgeAsync(schema, document.Text);
                if (isValid != theirs is null || theirs == Exception)
                {
                    differing.Add($"{corpus} | {document.Name} | {theirs ?? "valid"}");
                }
            }
        }

        var listed = Listed();

        Assert.Equal(listed.Select(difference => difference.Document), differing);
        Assert.All(listed, difference => Assert.Matches(@"^(\d+(\.\d+)+ \S|none: )", difference.Section));
    }

    private static List<(string Document, string Section)> Listed()
    {
        var lines = Oracle.Read("graphql-dotnet.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "));
        return [.. lines.Select(line => (string.Join(" | ", line[..3]), line[3]))];
    }

    private static GraphQL.Types.Schema BuildSchema()
    {
        var schema = GraphQL.Types.Schema.For(Oracle.Read("schema.graphqls"), builder =>
        {
            foreach (var type in Oracle.Schema.Types.Where(type => type.IsAbstract))
            {
                builder.Types.For(type.Name).ResolveType = static _ => null!;
            }

            foreach (var field in Oracle.Schema.Subscription!.Fields)
            {
                builder.Types.For("Subscription").FieldFor(field.Name).StreamResolver =
                    new SourceStreamResolver<object>(new Func<IResolveFieldContext, IObservable<object?>>(static _ => throw new NotSupportedException("Documents are judged here, not executed.")));
            }
        });
        foreach (var scalar in Oracle.Schema.Types.OfType<ScalarType>().Where(type => !BuiltIns.IsBuiltInScalar(type.Name)))
        {
            schema.RegisterType(new AnyValue(scalar.Name));
        }

        schema.Initialize();
        return schema;
    }

    // The numbers of the rules that it finds broken, or that it cannot parse; null when it calls the document valid.
    private static async Task<string?> JudgeAsync(GraphQL.Types.Schema schema, string text)
    {
        try
        {
            var document = new GraphQLDocumentBuilder().Build(text);
            var operation = document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault();
            if (operation is null)
            {
                return "no operation";
            }

            var result = await new DocumentValidator().ValidateAsync(new ValidationOptions { Schema = schema, Document = document, Operation = operation, Variables = Inputs.Empty });
            var errors = result.Errors.OfType<ValidationError>().Where(error => error is not InvalidVariableError).Select(error => error.Number ?? error.Code ?? "?").Distinct().Order(StringComparer.Ordinal).ToList();
            return errors.Count == 0 ? null : string.Join(' ', errors);
        }
        catch (SyntaxError)
        {
            return "does not parse";
        }
        catch (ArgumentException)
        {
            return Exception;
        }
    }

    private sealed class AnyValue : GraphQL.Types.ScalarGraphType
    {
        public AnyValue(string name) => Name = name;

        public override bool CanParseLiteral(GraphQLValue value) => true;

        public override object ParseLiteral(GraphQLValue value) => value;

        public override object? ParseValue(object? value) => value;
    }
}
