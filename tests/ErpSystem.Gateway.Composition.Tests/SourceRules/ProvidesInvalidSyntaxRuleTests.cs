namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesInvalidSyntaxRuleTests
{
    [Fact]
    public void A_selection_is_valid() =>
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
              profile: Profile @provides(fields: "{ name email }")
            }

            type Profile @key(fields: "id") {
              id: ID!
              name: String @external
              email: String @external
            }
            """);

    [Fact]
    public void A_missing_brace_is_refused() =>
        Composed.With(
            """
            error PROVIDES_INVALID_SYNTAX User.address (A:3:20): The selection "{ street city " that 'User.address' provides cannot be read at 1:15: Expected Name, found EOF; for more information see http://spec.graphql.org/October2021/#Field
              hint: Write a selection of fields such as 'name' or 'address { street }'.
            """,
            """
            type User @key(fields: "id") {
              id: ID!
              address: Address @provides(fields: "{ street city ")
            }

            type Address {
              street: String
              city: String
            }

            type Query {
              user: User
            }
            """);
}
