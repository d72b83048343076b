using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ErpSystem.Local;

/// <summary>Takes fields out of a source schema; its subgraph still has them, but the graph does not know.</summary>
internal static class SourceFields
{
    /// <summary>Returns the schema without the field of this coordinate, such as <c>Product.name</c>; the same text when it has no such field.</summary>
    public static string Remove(string sdl, string coordinate)
    {
        var document = Parser.Parse(sdl);
        if (coordinate.Split('.') is not [var typeName, var fieldName])
        {
            return sdl;
        }

        var removed = document.Definitions
            .OfType<GraphQLObjectTypeDefinition>()
            .Where(type => type.Name.Value == typeName)
            .Sum(type => type.Fields?.Items.RemoveAll(field => field.Name.Value == fieldName) ?? 0);
        return removed == 0 ? sdl : new SDLPrinter().Print(document);
    }
}
