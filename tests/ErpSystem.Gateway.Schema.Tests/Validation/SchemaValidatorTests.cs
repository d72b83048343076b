using System.Text;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

public sealed class SchemaValidatorTests
{
    [Fact]
    public void Schemas_that_graphql_js_refuses_are_refused_with_its_messages()
    {
        foreach (var document in Oracle.Cases("schemas"))
        {
            var ours = SchemaValidator.Validate(SchemaDefinition.Parse(document.Text)).Select(error => error.Message).ToList();

            Assert.Equal([], document.Errors!.Except(ours).Select(missing => $"{document.Name}: {missing}"));
            Assert.Equal(document.Errors!.Count == 0 && !document.Name.StartsWith("stricter", StringComparison.Ordinal), ours.Count == 0);
        }
    }

    [Fact]
    public void Every_error_names_its_coordinate_place_and_code()
    {
        var text = new StringBuilder();
        foreach (var document in Oracle.Cases("schemas"))
        {
            text.Append("### ").AppendLine(document.Name).AppendLine(document.Text.Trim());
            foreach (var error in SchemaValidator.Validate(SchemaDefinition.Parse(document.Text)))
            {
                text.AppendLine($"    {error.Code} {error.Coordinate} {string.Join(' ', error.Locations)}: {error.Message}");
            }
        }

        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void The_schema_of_the_oracle_is_valid() => Assert.Empty(SchemaValidator.Validate(Oracle.Schema));

    [Fact]
    public void A_part_of_a_schema_may_lack_a_query_type_a_definition_and_known_directives()
    {
        var schema = SchemaDefinition.Parse("extend type Product @key(fields: \"id\") { id: ID! @external }");

        var complete = SchemaValidator.Validate(schema);
        var part = SchemaValidator.Validate(
            schema,
            new SchemaValidationOptions
            {
                RequireQuery = false,
                AllowExtensionsOfUndefinedTypes = true,
                IsKnownDirective = name => name is "key" or "external",
            });

        Assert.Equal(
            ["QUERY_TYPE_MISSING", "EXTENDED_TYPE_UNDEFINED", "UNKNOWN_DIRECTIVE", "UNKNOWN_DIRECTIVE"], complete.Select(error => error.Code));
        Assert.Empty(part);
    }
}
