namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class FieldArgumentTypesMergeableRuleTests
{
    [Fact]
    public void Nullability_may_differ() =>
        Composed.WithoutComplaint(
            """
            type Query {
              field(argument: [String!]): String @shareable
            }
            """,
            """
            type Query {
              field(argument: [String]!): String @shareable
            }
            """,
            """
            type Query {
              field(argument: [String]): String @shareable
            }
            """);

    [Fact]
    public void Differing_names_are_refused() =>
        Composed.With(
            """
            error FIELD_ARGUMENT_TYPES_NOT_MERGEABLE Query.field(argument:) (B:2:9): The argument 'Query.field(argument:)' has the type 'DateTime' in 'B', which cannot be merged with 'String!' in 'A'.
              hint: Give the argument one type; only nullability may differ.
            """,
            """
            type Query {
              field(argument: String!): String @shareable
            }
            """,
            """
            type Query {
              field(argument: DateTime): String @shareable
            }

            scalar DateTime
            """);

    [Fact]
    public void Differing_list_items_are_refused() =>
        Composed.With(
            """
            error FIELD_ARGUMENT_TYPES_NOT_MERGEABLE Query.field(argument:) (B:2:9): The argument 'Query.field(argument:)' has the type '[Int]' in 'B', which cannot be merged with '[String]' in 'A'.
              hint: Give the argument one type; only nullability may differ.
            """,
            """
            type Query {
              field(argument: [String]): String @shareable
            }
            """,
            """
            type Query {
              field(argument: [Int]): String @shareable
            }
            """);

    [Fact]
    public void Fields_that_clients_never_see_may_differ() =>
        Composed.WithoutComplaint(
            """
            type Query {
              stock(at: Int): Int @shareable
              version: Int
            }
            """,
            """
            type Query {
              stock(at: String): Int @shareable @inaccessible
            }
            """);
}
