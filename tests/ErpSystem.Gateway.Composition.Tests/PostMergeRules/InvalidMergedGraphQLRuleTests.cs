namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class InvalidMergedGraphQLRuleTests
{
    [Fact]
    public void Interfaces_of_interfaces_are_completed_on_every_type() =>
        Composed.WithoutComplaint(
            """
            type Query {
              goods: [Physical]
            }

            interface Good {
              id: ID!
            }

            interface Physical implements Good {
              id: ID!
              weight: Int
            }
            """,
            """
            type Query {
              chairs: [Chair]
            }

            interface Physical {
              id: ID!
              weight: Int
            }

            type Chair implements Physical {
              id: ID!
              weight: Int
            }
            """);

    [Fact]
    public void Interfaces_that_implement_each_other_are_refused() =>
        Composed.With(
            """
            error INVALID_MERGED_GRAPHQL Good: The merged schema is no valid GraphQL: Type Good cannot implement Physical because it would create a circular reference.
              hint: Mend the sources so that what they say together is valid.
            error INVALID_MERGED_GRAPHQL Physical: The merged schema is no valid GraphQL: Type Physical cannot implement Good because it would create a circular reference.
              hint: Mend the sources so that what they say together is valid.
            """,
            """
            type Query {
              goods: [Good]
            }

            interface Good {
              id: ID!
            }

            interface Physical implements Good {
              id: ID!
            }
            """,
            """
            type Query {
              things: [Physical]
            }

            interface Physical {
              id: ID!
            }

            interface Good implements Physical {
              id: ID!
            }
            """);

    [Fact]
    public void One_of_several_fields_that_must_be_given_always_is_refused() =>
        Composed.With(
            """
            error INVALID_MERGED_GRAPHQL By.site (A:6:3): The merged schema is no valid GraphQL: OneOf input field By.site must be nullable.
              hint: Mend the sources so that what they say together is valid.
            error INVALID_MERGED_GRAPHQL By.shelf (A:7:3): The merged schema is no valid GraphQL: OneOf input field By.shelf cannot have a default value.
              hint: Mend the sources so that what they say together is valid.
            """,
            """
            type Query {
              stock(by: By): Int @shareable
            }

            input By @oneOf {
              site: String
              shelf: Int
            }
            """,
            """
            type Query {
              stock(by: By): Int @shareable
            }

            input By {
              site: String!
              shelf: Int = 3
            }
            """);
}
