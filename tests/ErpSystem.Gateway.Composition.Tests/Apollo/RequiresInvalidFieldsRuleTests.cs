namespace ErpSystem.Gateway.Composition.Tests.Apollo;

public sealed class RequiresInvalidFieldsRuleTests
{
    [Fact]
    public void External_fields_are_valid() =>
        Composed.WithoutComplaint(
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@authenticated"])

            type Query {
              user: User
            }

            type User @key(fields: "id") {
              id: ID!
              name: String @external
              greeting: String @requires(fields: "name")
            }
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@authenticated"])

            type User @key(fields: "id") {
              id: ID!
              name: String
            }
            """);

    [Fact]
    public void Selections_that_cannot_be_read_or_name_what_is_not_there_are_refused() =>
        Composed.With(
            """
            error REQUIRES_INVALID_FIELDS User.a (A:11:10): The selection of @requires on 'User.a' is wrong: it cannot be read at 1:7: Expected Name, found }; for more information see http://spec.graphql.org/October2021/#Field
              hint: Require fields of the type that are @external in this source.
            error REQUIRES_INVALID_FIELDS User.b (A:12:10): The selection of @requires on 'User.b' is wrong: 'User.friend' is selected without its fields.
              hint: Require fields of the type that are @external in this source.
            error REQUIRES_INVALID_FIELDS User.b (A:12:10): The selection of @requires on 'User.b' is wrong: 'User.nick' does not exist.
              hint: Require fields of the type that are @external in this source.
            error REQUIRES_INVALID_FIELDS User.c (A:13:10): The selection of @requires on 'User.c' is wrong: 'User.name': the required argument 'long' is missing.
              hint: Require fields of the type that are @external in this source.
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@authenticated"])

            type Query {
              user: User
            }

            type User @key(fields: "id") {
              id: ID!
              name(long: Boolean!): String @external
              friend: User
              a: Int @requires(fields: "name {")
              b: Int @requires(fields: "nick friend")
              c: Int @requires(fields: "name")
            }
            """);
}
