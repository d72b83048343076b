using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>The directives of Apollo Federation 2 under their own names.</summary>
internal static class FederationDirectives
{
    public const string Requires = "requires";
    public const string InterfaceObject = "interfaceObject";

    private const string Sdl =
        """
        directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
        directive @requires(fields: String!) on FIELD_DEFINITION
        directive @provides(fields: String!) on FIELD_DEFINITION
        directive @external(reason: String) on OBJECT | FIELD_DEFINITION
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION
        directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @override(from: String!, label: String) on FIELD_DEFINITION
        directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @interfaceObject on OBJECT
        """;

    /// <summary>Directives whose effect the gateway would have to enforce and does not: a source that uses them is refused rather than served without them.</summary>
    public static readonly IReadOnlySet<string> Unsupported = new HashSet<string>(StringComparer.Ordinal) { "authenticated", "requiresScopes", "policy", "context", "fromContext" };

    private static readonly Lazy<SchemaDefinition> Schema = new(() => SchemaDefinition.Parse(Sdl));

    public static IEnumerable<DirectiveDefinition> Definitions => Schema.Value.DirectiveDefinitions;
}
