namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RequireInvalidSyntaxRuleTests
{
    [Fact]
    public void A_path_is_valid() =>
        Composed.WithoutComplaint(
            """
            type User @key(fields: "id") {
              id: ID!
              name: String
            }

            type Query {
              userById(id: ID!): User @lookup
            }
            """,
            """
            type User @key(fields: "id") {
              id: ID!
              profile(name: String! @require(field: "name")): String
            }

            type Query {
              profileUser(id: ID!): User @lookup @internal
            }
            """);

    [Fact]
    public void A_missing_brace_is_refused() =>
        Composed.With(
            """
            error REQUIRE_INVALID_SYNTAX Book.title(lang:) (A:3:9): The map 'author { name ' of @require on 'Book.title(lang:)' cannot be read at 1:8: Expected the end.
              hint: A map is a path such as 'a.b', an object such as '{ x: a.b }' or a list such as 'a[b]'.
            """,
            """
            type Book {
              id: ID!
              title(lang: String! @require(field: "author { name ")): String
            }

            type Query {
              book: Book
            }
            """);
}
