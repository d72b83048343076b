using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>The enum of sources and the definitions of the <c>fusion__*</c> directives that end each execution schema.</summary>
internal static class FusionDefinitions
{
    private const string Scalars =
        """
        "A field definition of a source schema, as the GraphQL specification writes it."
        scalar fusion__FieldDefinition

        "A FieldSelectionMap of the Composite Schemas specification."
        scalar fusion__FieldSelectionMap

        "Field names from the Query type on, joined by dots."
        scalar fusion__FieldSelectionPath

        "A selection set without its outer braces."
        scalar fusion__FieldSelectionSet

        """;

    private const string Directives =
        """
        directive @fusion__cost(schema: fusion__Schema!, weight: String!) repeatable on SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION

        directive @fusion__enumValue(schema: fusion__Schema!) repeatable on ENUM_VALUE

        directive @fusion__eventStream(schema: fusion__Schema!, topics: [String!], broker: String, message: fusion__FieldSelectionSet!, cursorField: String, cursorArgument: String) on FIELD_DEFINITION

        directive @fusion__field(schema: fusion__Schema!, sourceType: String, provides: fusion__FieldSelectionSet, partial: Boolean! = false) repeatable on FIELD_DEFINITION

        directive @fusion__implements(schema: fusion__Schema!, interface: String!) repeatable on OBJECT | INTERFACE

        directive @fusion__inaccessible on SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        directive @fusion__inputField(schema: fusion__Schema!, sourceType: String) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

        directive @fusion__listSize(schema: fusion__Schema!, assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean) repeatable on FIELD_DEFINITION

        directive @fusion__lookup(schema: fusion__Schema!, key: fusion__FieldSelectionSet!, field: fusion__FieldDefinition!, map: [fusion__FieldSelectionMap!]!, path: fusion__FieldSelectionPath, internal: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION

        directive @fusion__requires(schema: fusion__Schema!, requirements: fusion__FieldSelectionSet!, field: fusion__FieldDefinition!, map: [fusion__FieldSelectionMap]!) repeatable on FIELD_DEFINITION

        directive @fusion__schema_metadata(name: String!, kind: String) on ENUM_VALUE

        directive @fusion__type(schema: fusion__Schema!) repeatable on SCALAR | OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT

        directive @fusion__unionMember(schema: fusion__Schema!, member: String!) repeatable on UNION
        """;

    public static void Write(SdlText text, MergedSchema schema)
    {
        text.Description(0, "The source schemas.").Line(0, "enum fusion__Schema {");
        foreach (var source in schema.Sources.All)
        {
            var kind = source.Kind == SourceKind.Composite ? "" : $", kind: {ValueText.Quote(source.Kind.ToString())}";
            text.Line(2, source.Key).Line(4, $"@fusion__schema_metadata(name: {ValueText.Quote(source.Name)}{kind})");
        }

        text.Line(0, "}").Blank().Line(0, Scalars);
        foreach (var definition in schema.DirectiveDefinitions)
        {
            text.Line(0, Definition(definition)).Blank();
        }

        text.Line(0, Directives);
        if (schema.Nodes.Any)
        {
            text.Blank().Line(0, $"directive @{NodeFields.Marker} on FIELD_DEFINITION");
        }
    }

    private static string Definition(DirectiveDefinition definition)
    {
        var arguments = definition.Arguments.Count == 0
            ? ""
            : $"({string.Join(", ", definition.Arguments.Select(argument => $"{argument.Name}: {argument.Type}{(argument.DefaultValue is { } value ? $" = {ValueText.Of(value)}" : "")}"))})";
        return $"directive @{definition.Name}{arguments} {(definition.IsRepeatable ? "repeatable " : "")}on {string.Join(" | ", definition.Locations)}";
    }
}
