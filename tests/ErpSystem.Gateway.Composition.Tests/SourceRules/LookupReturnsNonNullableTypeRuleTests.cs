namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class LookupReturnsNonNullableTypeRuleTests
{
    [Fact]
    public void A_nullable_lookup_is_valid() =>
        Composed.WithoutComplaint(
            """
            extend type Query {
              userById(id: ID!): User @lookup
            }

            type User {
              id: ID!
              name: String
            }
            """);

    [Fact]
    public void A_non_null_lookup_is_warned_of() =>
        Composed.With(
            """
            warning LOOKUP_RETURNS_NON_NULLABLE_TYPE Query.userById (A:2:3): The lookup 'Query.userById' should be nullable, so that it can say that an entity was not found.
              hint: Write 'User'.
            """,
            """
            extend type Query {
              userById(id: ID!): User! @lookup
            }

            type User {
              id: ID!
              name: String
            }
            """);
}
