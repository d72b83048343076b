namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesDirectiveInFieldsArgumentRuleTests
{
    [Fact]
    public void A_selection_without_directives_is_valid() =>
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
    public void A_directive_in_the_selection_is_refused() =>
        Composed.With(
            """
            error PROVIDES_DIRECTIVE_IN_FIELDS_ARGUMENT Query.profile (A:4:20): The selection "name @lowercase" that 'Query.profile' provides has a directive in it.
              hint: Remove the directive from the selection.
            """,
            """
            directive @lowercase on FIELD_DEFINITION

            type Query {
              profile: Profile @provides(fields: "name @lowercase")
            }

            type Profile {
              id: ID!
              name: String @external
            }
            """);
}
