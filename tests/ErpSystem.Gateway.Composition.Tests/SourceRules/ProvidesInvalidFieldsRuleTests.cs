namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesInvalidFieldsRuleTests
{
    [Fact]
    public void Fields_that_do_not_exist_and_objects_without_fields_are_refused() =>
        Composed.With(
            """
            error PROVIDES_INVALID_FIELDS Query.user (A:2:14): 'Query.user' provides 'User.address' without its fields.
              hint: Select fields of objects, and of objects alone.
            error PROVIDES_INVALID_FIELDS Query.user (A:2:14): 'Query.user' provides 'User.name' with fields, but it is a leaf.
              hint: Select fields of objects, and of objects alone.
            error PROVIDES_INVALID_FIELDS Query.user (A:2:14): 'Query.user' provides 'User.nick', which does not exist.
              hint: Name fields that the type declares in this source.
            """,
            """
            type Query {
              user: User @provides(fields: "nick address name { first }")
            }

            type User {
              id: ID!
              name: String @external
              address: Address @external
            }

            type Address {
              street: String
            }
            """);

    [Fact]
    public void Fields_that_exist_are_valid() =>
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
              profile: Profile @provides(fields: "name")
            }

            type Profile @key(fields: "id") {
              id: ID!
              name: String @external
            }
            """);

    [Fact]
    public void A_type_that_the_field_never_returns_is_refused() =>
        Composed.With(
            """
            error PROVIDES_INVALID_FIELDS Query.media (A:2:16): 'Query.media' provides fields of 'Song', but an object of the type 'Media' is never one.
              hint: Name a type that 'Media' can be.
            """,
            """
            type Query {
              media: Media @provides(fields: "... on Song { title }")
              book(id: ID!): Book @lookup
            }

            interface Media {
              id: ID!
            }

            type Book implements Media {
              id: ID!
            }

            type Song @key(fields: "title") {
              title: String @external
            }
            """);
}
