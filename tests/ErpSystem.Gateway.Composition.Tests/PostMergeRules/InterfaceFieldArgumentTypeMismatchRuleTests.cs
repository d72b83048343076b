namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class InterfaceFieldArgumentTypeMismatchRuleTests
{
    [Fact]
    public void More_arguments_that_may_be_left_out_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              accounts: [Account!]
            }

            interface Account {
              greeting(language: String): String
            }

            type Person implements Account {
              greeting(language: String, length: Int! = 20): String
            }
            """);

    [Fact]
    public void An_argument_that_another_source_makes_stricter_is_refused() =>
        Composed.With(
            """
            error INTERFACE_FIELD_ARGUMENT_TYPE_MISMATCH Person.greeting(language:) (B:6:12): The argument 'Person.greeting(language:)' has the merged type 'String!', but 'String' on the interface field 'Account.greeting'.
              hint: Give 'language' one type in all sources, here and on 'Account'.
            """,
            """
            type Query {
              accounts: [Account!]
            }

            interface Account {
              greeting(language: String): String
            }

            type Person implements Account @shareable {
              greeting(language: String): String
            }
            """,
            """
            type Query {
              person: Person
            }

            type Person @shareable {
              greeting(language: String!): String
            }
            """);

    [Fact]
    public void A_required_argument_that_the_interface_loses_is_refused() =>
        Composed.With(
            """
            error INTERFACE_FIELD_ARGUMENT_TYPE_MISMATCH Person.greeting(language:) (A:10:12): The argument 'Person.greeting(language:)' must be given, but the interface field 'Account.greeting' does not have it.
              hint: Make 'language' nullable, give it a default, or add it to 'Account.greeting'.
            """,
            """
            type Query {
              accounts: [Account!]
            }

            interface Account {
              greeting(language: String!): String
            }

            type Person implements Account {
              greeting(language: String!): String
            }
            """,
            """
            type Query {
              other: [Account!]
            }

            interface Account {
              greeting(language: String! @inaccessible): String
            }

            type Robot implements Account {
              greeting(language: String! @inaccessible): String
            }
            """);
}
