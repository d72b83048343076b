namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class InterfaceFieldNoImplementationRuleTests
{
    [Fact]
    public void Every_type_has_the_field_in_some_source() =>
        Composed.WithoutComplaint(
            """
            type Query {
              user: User
            }

            interface User {
              id: ID!
            }

            type Registered implements User @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              registeredById(id: ID!): Registered @lookup
            }

            interface User {
              id: ID!
              name: String
            }

            type Registered implements User @key(fields: "id") {
              id: ID!
              name: String
            }
            """);

    [Fact]
    public void A_type_that_lacks_the_field_is_refused() =>
        Composed.With(
            """
            error INTERFACE_FIELD_NO_IMPLEMENTATION Guest (A:9:1): The type 'Guest' implements 'User', but has no field 'name' in any source.
              hint: Add 'name: String' to 'Guest', or mark 'User.name' @inaccessible.
            """,
            """
            type Query {
              user: User
            }

            interface User {
              id: ID!
            }

            type Guest implements User {
              id: ID!
            }
            """,
            """
            type Query {
              registered: Registered
            }

            interface User {
              id: ID!
              name: String
            }

            type Registered implements User {
              id: ID!
              name: String
            }
            """);

    [Fact]
    public void Where_several_sources_have_the_type_the_promise_is_shown() =>
        Composed.With(
            """
            error INTERFACE_FIELD_NO_IMPLEMENTATION Guest (A:7:3): The type 'Guest' implements 'User', but has no field 'email' in any source.
              hint: Add 'email: String' to 'Guest', or mark 'User.email' @inaccessible.
            """,
            """
            type Query {
              users: [User]
            }

            interface User {
              id: ID!
              email: String
            }

            type Guest @shareable {
              id: ID!
            }
            """,
            """
            type Query {
              guests: [Guest]
            }

            interface User {
              id: ID!
            }

            type Guest implements User @shareable {
              id: ID!
            }
            """);
}
