namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesOnNonCompositeFieldRuleTests
{
    [Fact]
    public void An_object_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              profileById(id: ID!): Profile @lookup
            }

            type Profile {
              id: ID!
              name: String
              email: String
              address: Address
            }

            type Address @shareable {
              street: String
              city: String
            }
            """,
            """
            type Query {
              profile: Profile @provides(fields: "email")
            }

            type Profile @key(fields: "id") {
              id: ID!
              email: String @external
            }
            """);

    [Fact]
    public void A_scalar_is_refused() =>
        Composed.With(
            """
            error PROVIDES_ON_NON_COMPOSITE_FIELD User.email (A:3:3): The field 'User.email' has @provides, but its type 'String' is no object or interface.
              hint: Remove @provides.
            """,
            """
            type User {
              id: ID!
              email: String @provides(fields: "length")
            }

            type Query {
              user: User
            }
            """);
}
