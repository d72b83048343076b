namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class FieldWithMissingRequiredArgumentRuleTests
{
    [Fact]
    public void An_argument_required_everywhere_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              books(author: String!): String @shareable
            }
            """,
            """
            type Query {
              books(author: String!): String @shareable
            }
            """);

    [Fact]
    public void An_optional_argument_may_be_missing() =>
        Composed.WithoutComplaint(
            """
            type Query {
              books(author: String): String @shareable
            }
            """,
            """
            type Query {
              books: String @shareable
            }
            """);

    [Fact]
    public void A_required_argument_missing_elsewhere_is_refused() =>
        Composed.With(
            """
            error FIELD_WITH_MISSING_REQUIRED_ARGUMENT Query.books(author:) (B:2:3): The field 'Query.books' requires the argument 'author' in 'A', but clients cannot give it in 'B'.
              hint: Add the argument 'author', or make it optional in 'A'.
            """,
            """
            type Query {
              books(author: String!): String @shareable
            }
            """,
            """
            type Query {
              books: String @shareable
            }
            """);

    [Fact]
    public void A_required_argument_that_another_source_takes_from_data_is_refused() =>
        Composed.With(
            """
            error FIELD_WITH_MISSING_REQUIRED_ARGUMENT Book.title(region:) (B:7:3): The field 'Book.title' requires the argument 'region' in 'A', but clients cannot give it in 'B'.
              hint: Add the argument 'region', or make it optional in 'A'.
            """,
            """
            type Query {
              bookA(id: ID!): Book @lookup
            }

            type Book {
              id: ID!
              title(region: String!): String @shareable
            }
            """,
            """
            type Query {
              bookB(id: ID!): Book @lookup
            }

            type Book {
              id: ID!
              title(region: String! @require(field: "region")): String @shareable
            }
            """,
            """
            type Query {
              bookC(id: ID!): Book @lookup
            }

            type Book {
              id: ID!
              region: String
            }
            """);
}
