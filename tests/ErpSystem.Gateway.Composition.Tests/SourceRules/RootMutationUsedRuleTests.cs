namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RootMutationUsedRuleTests
{
    [Fact]
    public void The_mutation_root_is_called_Mutation() =>
        Composed.WithoutComplaint(
            """
            schema {
              query: Query
              mutation: Mutation
            }

            type Query {
              a: Int
            }

            type Mutation {
              createProduct(name: String): Int
            }
            """);

    [Fact]
    public void Another_name_is_refused() =>
        Composed.With(
            """
            error ROOT_MUTATION_USED RootMutation (A:10:1): The mutation root type is called 'RootMutation', it must be called 'Mutation'.
              hint: Rename 'RootMutation' to 'Mutation'.
            """,
            """
            schema {
              query: Query
              mutation: RootMutation
            }

            type Query {
              a: Int
            }

            type RootMutation {
              createProduct(name: String): Int
            }

            type Mutation {
              deprecatedField: String
            }
            """);

    [Fact]
    public void A_type_called_Mutation_that_is_no_root_is_refused() =>
        Composed.With(
            """
            error ROOT_MUTATION_USED Mutation (A:9:1): A type is called 'Mutation' but is not the mutation root type.
              hint: Rename the type, or make it the root: 'schema { mutation: Mutation }'.
            """,
            """
            schema {
              query: Query
            }

            type Query {
              a: Mutation
            }

            type Mutation {
              deprecatedField: String
            }
            """);
}
