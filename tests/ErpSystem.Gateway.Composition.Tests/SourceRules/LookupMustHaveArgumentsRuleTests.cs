namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class LookupMustHaveArgumentsRuleTests
{
    [Fact]
    public void A_lookup_with_a_key_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              userById(id: ID!): User @lookup
            }

            type User {
              id: ID!
            }
            """);

    [Fact]
    public void A_lookup_without_a_key_is_refused() =>
        Composed.With(
            """
            error LOOKUP_MUST_HAVE_ARGUMENTS Query.user (A:2:3): The lookup 'Query.user' has no arguments.
              hint: Add an argument for each part of the key.
            """,
            """
            type Query {
              user: User @lookup
            }

            type User {
              id: ID!
            }
            """);
}
