namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class IsInvalidSyntaxRuleTests
{
    [Fact]
    public void A_path_is_valid() =>
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
    public void Text_that_is_no_map_is_refused() =>
        Composed.With(
            """
            error IS_INVALID_SYNTAX Query.personById(id:) (A:2:14): The map '{ id ' of @is on 'Query.personById(id:)' cannot be read at 1:6: Expected a field.
              hint: A map is a path such as 'a.b', an object such as '{ x: a.b }' or a list such as 'a[b]'.
            """,
            """
            type Query {
              personById(id: ID! @is(field: "{ id ")): Person @lookup
            }

            type Person {
              id: ID!
            }
            """);
}
