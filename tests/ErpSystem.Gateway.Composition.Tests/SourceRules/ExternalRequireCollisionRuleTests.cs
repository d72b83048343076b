namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ExternalRequireCollisionRuleTests
{
    [Fact]
    public void An_external_field_with_a_required_argument_is_refused() =>
        Composed.With(
            """
            error EXTERNAL_REQUIRE_COLLISION Book.title (B:3:9): The argument 'Book.title(subtitle:)' has @require, but its field is @external.
              hint: Remove @external or the argument.
            """,
            """
            type Book {
              id: ID! @shareable
              title: String
              subtitle: String
            }

            type Query {
              a: Book
            }
            """,
            """
            type Book {
              id: ID! @shareable
              title(subtitle: String @require(field: "subtitle")): String @external
            }

            type Query {
              book: Book @provides(fields: "title")
            }
            """);

    [Fact]
    public void An_argument_with_a_requirement_on_a_field_of_its_own_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Book @key(fields: "id") {
              id: ID!
              subtitle: String
            }

            type Query {
              bookById(id: ID!): Book @lookup @shareable
            }
            """,
            """
            type Book @key(fields: "id") {
              id: ID!
              title(subtitle: String @require(field: "subtitle")): String
            }

            type Query {
              bookById(id: ID!): Book @lookup @shareable
            }
            """);
}
