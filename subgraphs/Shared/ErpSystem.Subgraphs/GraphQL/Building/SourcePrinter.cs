using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Prints a source schema: sorted, directives applied, their definitions left to <c>schema/directives.graphqls</c>.</summary>
internal static class SourcePrinter
{
    public static string Print(ISchema schema)
    {
        var document = new SchemaExporter(schema).Export();
        var shared = Directives.DefinedNames();
        document.Definitions.RemoveAll(definition =>
            definition is GraphQLSchemaDefinition || (definition is INamedNode named && shared.Contains(named.Name.StringValue)));
        Sort(document);
        using var text = new StringWriter { NewLine = "\n" };
        new SDLPrinter().PrintAsync(document, text).AsTask().GetAwaiter().GetResult();
        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void Sort(GraphQLDocument document)
    {
        document.Definitions.Sort((left, right) => string.CompareOrdinal(NameOf(left), NameOf(right)));
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLObjectTypeDefinition { Fields: { } fields }:
                    fields.Items.Sort((left, right) => string.CompareOrdinal(NameOf(left), NameOf(right)));
                    break;
                case GraphQLUnionTypeDefinition { Types: { } members }:
                    members.Items.Sort((left, right) => string.CompareOrdinal(NameOf(left), NameOf(right)));
                    break;
            }
        }
    }

    private static string NameOf(ASTNode node) => node is INamedNode named ? named.Name.StringValue : "";
}
