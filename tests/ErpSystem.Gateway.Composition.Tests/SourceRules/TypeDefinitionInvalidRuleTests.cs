namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class TypeDefinitionInvalidRuleTests
{
    [Fact]
    public void Definitions_of_the_specification_may_be_repeated_with_more_arguments() =>
        Composed.WithoutComplaint(
            """
            directive @require(field: FieldSelectionMap!, note: String) on ARGUMENT_DEFINITION

            scalar FieldSelectionMap

            type Query {
              a: Int
            }
            """);

    [Fact]
    public void A_scalar_of_the_specification_stays_a_scalar() =>
        Composed.With(
            """
            error TYPE_DEFINITION_INVALID FieldSelectionMap (A:3:1): 'FieldSelectionMap' is a scalar of the Composite Schemas specification, but it is defined as another kind of type.
              hint: Write 'scalar FieldSelectionMap', or leave the definition out.
            """,
            """
            directive @require(field: FieldSelectionMap!) on ARGUMENT_DEFINITION

            input FieldSelectionMap {
              fields: [String!]!
            }

            type Query {
              a: Int
            }
            """);

    [Fact]
    public void A_directive_of_the_specification_keeps_its_arguments() =>
        Composed.With(
            """
            error TYPE_DEFINITION_INVALID @key (A:1:1): The definition of '@key' lacks the argument 'fields'.
              hint: Add 'fields: FieldSelectionSet!', or leave the definition out.
            error TYPE_DEFINITION_INVALID @override(from:) (A:3:21): The argument '@override(from:)' has the type 'Int!' instead of 'String!'.
              hint: Write 'from: String!'.
            """,
            """
            directive @key(name: String!) repeatable on OBJECT

            directive @override(from: Int!) on FIELD_DEFINITION

            type Query {
              a: Int
            }
            """);

    [Fact]
    public void An_argument_of_a_directive_stays_required() =>
        Composed.With(
            """
            error TYPE_DEFINITION_INVALID @provides(fields:) (A:1:21): The argument '@provides(fields:)' has the type 'FieldSelectionSet' instead of 'FieldSelectionSet!'.
              hint: Write 'fields: FieldSelectionSet!'.
            """,
            """
            directive @provides(fields: FieldSelectionSet) on FIELD_DEFINITION

            directive @override(from: String!) on FIELD_DEFINITION

            directive @key(fields: String!) repeatable on OBJECT

            type Query {
              version: Int
            }
            """);
}
