namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class IsInvalidFieldTypeRuleTests
{
    [Fact]
    public void A_string_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              personById(personId: ID! @is(field: "id")): Person @lookup
            }

            type Person {
              id: ID!
            }
            """);

    [Fact]
    public void A_number_is_refused() =>
        Composed.With(
            """
            error IS_INVALID_FIELD_TYPE Query.personById(id:) (A:2:22): The argument 'field' of @is on 'Query.personById(id:)' is no string.
              hint: Write the map between quotes.
            """,
            """
            type Query {
              personById(id: ID! @is(field: 123)): Person @lookup
            }

            type Person {
              id: ID!
            }
            """);
}
