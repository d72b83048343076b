namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class IsInvalidUsageRuleTests
{
    [Fact]
    public void On_a_lookup_it_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              personById(id: ID! @is(field: "id")): Person @lookup
            }

            type Person {
              id: ID!
            }
            """);

    [Fact]
    public void On_another_field_it_is_refused() =>
        Composed.With(
            """
            error IS_INVALID_USAGE Query.personById(id:) (A:2:14): The argument 'Query.personById(id:)' has @is, but its field is no @lookup.
              hint: Add @lookup to the field, or remove @is.
            """,
            """
            type Query {
              personById(id: ID! @is(field: "id")): Person
            }

            type Person {
              id: ID!
            }
            """);
}
