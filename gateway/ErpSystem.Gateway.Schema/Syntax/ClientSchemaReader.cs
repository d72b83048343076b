using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Derives the schema that clients see from the execution schema: without the gateway's own definitions and without what is inaccessible.</summary>
public static class ClientSchemaReader
{
    private const string Internal = "fusion__";
    private const string Inaccessible = "fusion__inaccessible";

    /// <summary>The client schema as SDL.</summary>
    public static string ReadText(string executionSchema)
    {
        var document = DocumentParser.Parse(executionSchema);
        var hidden = document.Definitions.OfType<GraphQLTypeDefinition>().Where(IsHidden).Select(Name).ToHashSet(StringComparer.Ordinal);
        document.Definitions.RemoveAll(definition =>
            (definition is GraphQLTypeDefinition type && (hidden.Contains(Name(type)) || Name(type).StartsWith(Internal, StringComparison.Ordinal)))
            || (definition is GraphQLDirectiveDefinition directive && !IsForOperations(directive)));
        foreach (var definition in document.Definitions)
        {
            Strip(definition, hidden);
        }

        return new SDLPrinter().Print(document);
    }

    private static void Strip(ASTNode definition, HashSet<string> hidden)
    {
        StripDirectives(definition);
        switch (definition)
        {
            case GraphQLObjectTypeDefinition type:
                Strip(type.Fields, hidden);
                type.Interfaces?.Items.RemoveAll(item => hidden.Contains(item.Name.StringValue));
                type.Interfaces = type.Interfaces is { Items.Count: > 0 } ? type.Interfaces : null;
                break;
            case GraphQLInterfaceTypeDefinition type:
                Strip(type.Fields, hidden);
                type.Interfaces?.Items.RemoveAll(item => hidden.Contains(item.Name.StringValue));
                type.Interfaces = type.Interfaces is { Items.Count: > 0 } ? type.Interfaces : null;
                break;
            case GraphQLUnionTypeDefinition union:
                union.Types?.Items.RemoveAll(item => hidden.Contains(item.Name.StringValue));
                break;
            case GraphQLEnumTypeDefinition values:
                Keep(values.Values?.Items);
                break;
            case GraphQLInputObjectTypeDefinition input:
                Keep(input.Fields?.Items);
                break;
        }
    }

    private static void Strip(GraphQLFieldsDefinition? fields, HashSet<string> hidden)
    {
        fields?.Items.RemoveAll(field => hidden.Contains(NamedTypeOf(field.Type)));
        Keep(fields?.Items);
        foreach (var field in fields?.Items ?? [])
        {
            Keep(field.Arguments?.Items);
            if (field.Arguments is { Items.Count: 0 })
            {
                field.Arguments = null;
            }
        }
    }

    private static void Keep<T>(List<T>? members)
        where T : ASTNode
    {
        members?.RemoveAll(IsHidden);
        members?.ForEach(StripDirectives);
    }

    private static void StripDirectives(ASTNode node)
    {
        if (node is IHasDirectivesNode { Directives: { } directives } owner)
        {
            // What the sources tell the gateway (permissions, costs) is not the clients' business, and undefined directives break their tools.
            directives.Items.RemoveAll(static directive => !BuiltIns.Directives.Contains(directive.Name.StringValue));
            owner.Directives = directives.Items.Count > 0 ? directives : null;
        }
    }

    private static bool IsForOperations(GraphQLDirectiveDefinition directive) =>
        !directive.Name.StringValue.StartsWith(Internal, StringComparison.Ordinal)
        && directive.Locations.Items.Exists(static location => location is DirectiveLocation.Query or DirectiveLocation.Mutation
            or DirectiveLocation.Subscription or DirectiveLocation.Field or DirectiveLocation.FragmentDefinition or DirectiveLocation.FragmentSpread
            or DirectiveLocation.InlineFragment or DirectiveLocation.VariableDefinition);

    private static bool IsHidden(ASTNode node) =>
        node is IHasDirectivesNode { Directives: { } directives } && directives.Items.Exists(static directive => directive.Name.StringValue == Inaccessible);

    private static string Name(GraphQLTypeDefinition type) => type.Name.StringValue;

    private static string NamedTypeOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => NamedTypeOf(nonNull.Type),
        GraphQLListType list => NamedTypeOf(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };
}
