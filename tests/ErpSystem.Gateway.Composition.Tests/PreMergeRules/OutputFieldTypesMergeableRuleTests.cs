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

    [Fact]
    public void An_object_never_stands_for_a_union_of_it() =>
        Composed.WithoutComplaint(
            """
            type Query {
              newest: Article @shareable
            }

            type Article @shareable {
              id: ID
            }
            """,
            """
            type Query {
              newest: Zine @shareable
            }

            union Zine = Article

            type Article @shareable {
              id: ID
            }
            """);

    [Fact]
    public void One_name_for_two_kinds_is_refused() =>
        Composed.With(
            """
            error OUTPUT_FIELD_TYPES_NOT_MERGEABLE Query.mark (B:2:3): The field 'Query.mark' has the type '[Mark]' in 'B', which cannot be merged with '[Mark]' in 'A'.
              hint: Give the field one type, lists and names alike; only nullability may differ.
            error TYPE_KIND_MISMATCH Mark (B:5:1): 'Mark' is a scalar in 'B', but an object type in 'A'.
              hint: Rename one of the types, or make both the same kind.
            """,
            """
            type Query {
              mark: [Mark] @shareable
            }

            type Mark {
              text: String
            }
            """,
            """
            type Query {
              mark: [Mark] @shareable
            }

            scalar Mark
            """);

    [Fact]
    public void Types_that_fit_one_by_one_but_not_together_are_refused() =>
        Composed.With(
            """
            error OUTPUT_FIELD_TYPES_NOT_MERGEABLE Query.newest (C:2:3): The field 'Query.newest' has the type 'Download' in 'C', which cannot be merged with 'Print' in 'B'.
              hint: Give the field one type, lists and names alike; only nullability may differ.
            """,
            """
            type Query {
              newest: Book @shareable
            }

            type Book @shareable {
              id: ID
            }
            """,
            """
            type Query {
              newest: Print @shareable
            }

            union Print = Book | Poster

            type Book @shareable {
              id: ID
            }

            type Poster {
              size: Int
            }
            """,
            """
            type Query {
              newest: Download @shareable
            }

            union Download = Book | Film

            type Book @shareable {
              id: ID
            }

            type Film {
              length: Int
            }
            """);
}
