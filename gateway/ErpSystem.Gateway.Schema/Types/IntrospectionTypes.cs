namespace ErpSystem.Gateway.Schema.Types;

/// <summary>What a schema knows about itself without writing it: the introspection types, the meta fields and the specified directives.</summary>
public static partial class IntrospectionTypes
{
    /// <summary>The introspection types and the specified directives.</summary>
    public static SchemaDefinition Schema { get; } = SchemaDefinition.Parse(BuiltIns.DirectiveDefinitions + "\n" + Sdl);

    /// <summary><c>__schema: __Schema!</c></summary>
    public static FieldDefinition SchemaField { get; } = new()
    {
        Name = "__schema",
        Description = "Access the current type schema of this server.",
        Type = new NonNullTypeReference(TypeReference.Named("__Schema")),
    };

    /// <summary><c>__type(name: String!): __Type</c></summary>
    public static FieldDefinition TypeField { get; } = new()
    {
        Name = "__type",
        Description = "Request the type information of a single type.",
        Type = TypeReference.Named("__Type"),
        Arguments = new MemberCollection<InputValueDefinition>(
            [new InputValueDefinition { Name = "name", Type = new NonNullTypeReference(TypeReference.Named("String")) }]),
    };

    /// <summary><c>__typename: String!</c></summary>
    public static FieldDefinition TypeNameField { get; } = new()
    {
        Name = "__typename",
        Description = "The name of the current Object type at runtime.",
        Type = new NonNullTypeReference(TypeReference.Named("String")),
    };
}
