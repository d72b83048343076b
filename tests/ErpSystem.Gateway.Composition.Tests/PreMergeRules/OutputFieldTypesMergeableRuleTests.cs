namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class OutputFieldTypesMergeableRuleTests
{
    [Fact]
    public void Nullability_may_differ() =>
        Composed.WithoutComplaint(
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              birthdate: String! @shareable
              tags: [String!] @shareable
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup
            }

            type User {
              id: ID!
              birthdate: String @shareable
              tags: [String]! @shareable
            }
            """);

    [Fact]
    public void One_declared_type_may_cover_the_others() =>
        Composed.WithoutComplaint(
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              pet: Animal @shareable
            }

            interface Animal {
              name: String
            }

            type Dog implements Animal {
              name: String @shareable
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup
            }

            type User {
              id: ID!
              pet: Dog @shareable
            }

            type Dog {
              name: String @shareable
            }
            """);

    [Fact]
    public void Differing_names_are_refused() =>
        Composed.With(
            """
            error OUTPUT_FIELD_TYPES_NOT_MERGEABLE User.birthdate (B:7:3): The field 'User.birthdate' has the type 'DateTime!' in 'B', which cannot be merged with 'String!' in 'A'.
              hint: Give the field one type, lists and names alike; only nullability may differ.
            """,
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              birthdate: String! @shareable
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup
            }

            type User {
              id: ID!
              birthdate: DateTime! @shareable
            }

            scalar DateTime
            """);

    [Fact]
    public void A_list_beside_a_single_value_is_refused() =>
        Composed.With(
            """
            error OUTPUT_FIELD_TYPES_NOT_MERGEABLE User.tags (B:7:3): The field 'User.tags' has the type 'String' in 'B', which cannot be merged with '[String]' in 'A'.
              hint: Give the field one type, lists and names alike; only nullability may differ.
            """,
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              tags: [String] @shareable
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup
            }

            type User {
              id: ID!
              tags: String @shareable
            }
            """);
}
