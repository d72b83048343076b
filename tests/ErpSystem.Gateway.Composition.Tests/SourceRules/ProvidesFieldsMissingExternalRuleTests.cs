namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesFieldsMissingExternalRuleTests
{
    [Fact]
    public void An_external_field_is_valid() =>
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
              order: Order
            }

            type Order {
              id: ID!
              customer: Profile @provides(fields: "name")
            }

            type Profile @key(fields: "id") {
              id: ID!
              name: String @external
            }
            """);

    [Fact]
    public void A_field_below_an_external_one_is_valid() =>
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
              profile: Profile @provides(fields: "address { city }")
            }

            type Profile @key(fields: "id") {
              id: ID!
              address: Address @external
            }

            type Address @shareable {
              city: String
            }
            """);

    [Fact]
    public void A_field_that_the_source_resolves_anyway_is_refused() =>
        Composed.With(
            """
            error PROVIDES_FIELDS_MISSING_EXTERNAL Order.buyer (A:8:15): 'Order.buyer' provides 'User.address', which is not @external.
              hint: Mark 'User.address' as @external, or leave it out of @provides.
            """,
            """
            type User {
              id: ID!
              address: String
            }

            type Order {
              id: ID!
              buyer: User @provides(fields: "address")
            }

            type Query {
              order: Order
            }
            """);
}
