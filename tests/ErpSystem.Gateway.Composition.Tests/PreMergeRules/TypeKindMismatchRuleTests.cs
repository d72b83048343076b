namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class TypeKindMismatchRuleTests
{
    [Fact]
    public void Types_of_one_kind_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              userById(id: ID!): User @lookup
            }

            type User {
              id: ID!
              name: String
            }
            """,
            """
            type Query {
              userById(id: ID!): User @lookup @internal
            }

            type User {
              id: ID!
              email: String
            }
            """);

    [Fact]
    public void Types_of_several_kinds_are_refused() =>
        Composed.With(
            """
            error TYPE_KIND_MISMATCH User (B:5:1): 'User' is an interface in 'B', but an object type in 'A'.
              hint: Rename one of the types, or make both the same kind.
            error TYPE_KIND_MISMATCH User (C:5:1): 'User' is an input object in 'C', but an object type in 'A'.
              hint: Rename one of the types, or make both the same kind.
            """,
            """
            type Query {
              user: User
            }

            type User {
              id: ID!
              name: String
            }
            """,
            """
            type Query {
              friend: User
            }

            interface User {
              id: ID!
              friends: [User!]!
            }

            type Friend implements User {
              id: ID!
              friends: [User!]!
            }
            """,
            """
            type Query {
              find(user: User): Int
            }

            input User {
              id: ID!
            }
            """);

    [Fact]
    public void An_internal_type_may_be_of_another_kind() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(status: Status): Int
            }

            enum Status {
              ON
            }
            """,
            """
            type Query {
              b: Int
              status: Status @internal
            }

            type Status @internal {
              id: ID
            }
            """);
}
