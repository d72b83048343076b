using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>The names of the execution schema's directives, and how their arguments are read.</summary>
internal static class FusionDirectives
{
    public const string SchemaEnum = "fusion__Schema";
    public const string Metadata = "fusion__schema_metadata";
    public const string Type = "fusion__type";
    public const string Field = "fusion__field";
    public const string Lookup = "fusion__lookup";
    public const string Requires = "fusion__requires";
    public const string EventStream = "fusion__eventStream";
    public const string Inaccessible = "fusion__inaccessible";

    public static IEnumerable<AppliedDirective> Named(this SchemaMember member, string name) => member.Directives.Where(directive => directive.Name == name);

    public static string? EnumArgument(this AppliedDirective directive, string argument) =>
        (directive.Argument(argument) as GraphQLEnumValue)?.Name.StringValue;

    public static bool IsTrue(this AppliedDirective directive, string argument) =>
        directive.Argument(argument) is GraphQLBooleanValue value && value.Value == "true";

    /// <summary>The strings of a list argument; null where the list holds null.</summary>
    public static IReadOnlyList<string?> ListArgument(this AppliedDirective directive, string argument) =>
        directive.Argument(argument) switch
        {
            GraphQLListValue list => [.. (list.Values ?? []).Select(value => (value as GraphQLStringValue)?.Value.ToString())],
            GraphQLStringValue single => [single.Value.ToString()],
            _ => [],
        };

    /// <summary>Reads a type reference from its text; <c>[Product!]</c>.</summary>
    public static TypeReference ParseType(string text) => ParseField($"f: {text}").Type;

    /// <summary>Reads a field definition from its text: <c>productById(id: ID!): Product</c>.</summary>
    public static FieldDefinition ParseField(string text) =>
        ((ObjectType)SchemaDefinition.Parse($"type T {{ {text} }}").Find("T")!).Fields[0];
}
