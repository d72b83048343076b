namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesFieldsHasArgumentsRuleTests
{
    [Fact]
    public void A_field_without_arguments_is_valid() =>
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
    public void A_field_with_arguments_is_refused() =>
        Composed.With(
            """
            error PROVIDES_FIELDS_HAS_ARGUMENTS Article.author (A:13:17): 'Article.author' provides 'User.tags', which has arguments.
              hint: Provide only fields without arguments.
            """,
            """
            type User @key(fields: "id") {
              id: ID!
              tags(limit: UserType = ADMIN): [String] @external
            }

            enum UserType {
              REGULAR
              ADMIN
            }

            type Article @key(fields: "id") {
              id: ID!
              author: User! @provides(fields: "tags")
            }

            type Query {
              article: Article
            }
            """);
}
