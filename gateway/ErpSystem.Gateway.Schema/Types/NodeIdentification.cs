namespace ErpSystem.Gateway.Schema.Types;

/// <summary>The names and forms of the GraphQL Global Object Identification Specification.</summary>
/// <seealso href="https://relay.dev/graphql/objectidentification.htm"/>
public static class NodeIdentification
{
    public const string Interface = "Node";
    public const string KeyField = "id";
    public const string Field = "node";
    public const string ListField = "nodes";

    /// <summary>True for <c>node(id: ID!): Node</c> and <c>nodes(ids: [ID!]!): [Node]!</c>, the list nullable or not.</summary>
    public static bool IsNodeField(FieldDefinition field) => field.Name switch
    {
        Field => IsForm(field, "id", "ID!", "Node"),
        ListField => IsForm(field, "ids", "[ID!]!", "[Node]!") || IsForm(field, "ids", "[ID!]!", "[Node]"),
        _ => false,
    };

    private static bool IsForm(FieldDefinition field, string argument, string argumentType, string type) =>
        field.Arguments is [var only] && only.Name == argument && only.Type.ToString() == argumentType && field.Type.ToString() == type;
}
