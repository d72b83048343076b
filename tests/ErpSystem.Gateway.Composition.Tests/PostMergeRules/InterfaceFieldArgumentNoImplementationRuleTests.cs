namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class InterfaceFieldArgumentNoImplementationRuleTests
{
    [Fact]
    public void An_argument_that_survives_on_both_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              accounts: [Account!]
            }

            interface Account {
              greeting(language: String): String
            }

            type Person implements Account {
              greeting(language: String, short: Boolean): String
            }
            """);

    [Fact]
    public void An_argument_that_one_source_takes_away_is_refused() =>
        Composed.With(
            """
            error INTERFACE_FIELD_ARGUMENT_NO_IMPLEMENTATION Person.greeting (B:6:3): The field 'Person.greeting' lacks the argument 'language' after merging, which the interface field 'Account.greeting' has.
              hint: Let clients give 'language' in every source that has 'Person.greeting', or take it from 'Account.greeting' too.
            error INTERFACE_FIELD_ARGUMENT_NO_IMPLEMENTATION Person.price (B:7:3): The field 'Person.price' lacks the argument 'currency' after merging, which the interface field 'Account.price' has.
              hint: Let clients give 'currency' in every source that has 'Person.price', or take it from 'Account.price' too.
            """,
            """
            type Query {
              accounts: [Account!]
            }

            interface Account {
              greeting(language: String): String
              price(currency: String): Int
            }

            type Person implements Account @shareable {
              greeting(language: String): String
              price(currency: String): Int
            }
            """,
            """
            type Query {
              person: Person
            }

            type Person @shareable {
              greeting: String
              price(currency: String @inaccessible): Int
            }
            """);
}
