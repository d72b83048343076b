namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RequireInconsistentOnImplementationRuleTests
{
    [Fact]
    public void On_the_interface_and_on_the_implementation_it_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              accounts: [Account!]
              personAccount(id: ID!): Person @lookup @internal
            }

            interface Account {
              id: ID!
              greeting(language: String @require(field: "language")): String
            }

            type Person implements Account {
              id: ID!
              greeting(language: String @require(field: "language")): String
            }
            """,
            """
            type Query {
              person(id: ID!): Person @lookup
            }

            interface Account {
              id: ID!
              language: String
            }

            type Person implements Account {
              id: ID!
              language: String
            }
            """);

    [Fact]
    public void On_one_of_them_alone_it_is_refused() =>
        Composed.With(
            """
            error REQUIRE_INCONSISTENT_ON_IMPLEMENTATION Person.greeting(language:) (A:11:12): The argument 'Person.greeting(language:)' has @require, but 'Account.greeting(language:)' has not.
              hint: Add @require to 'Account.greeting(language:)', or remove it from 'Person.greeting(language:)'.
            error REQUIRE_INCONSISTENT_ON_IMPLEMENTATION Person.price(currency:) (A:12:9): The argument 'Account.price(currency:)' has @require, but 'Person.price(currency:)' has not.
              hint: Add @require to 'Person.price(currency:)', or remove it from 'Account.price(currency:)'.
            """,
            """
            type Query {
              accounts: [Account!]
            }

            interface Account {
              greeting(language: String): String
              price(currency: String @require(field: "currency")): Int
            }

            type Person implements Account {
              greeting(language: String @require(field: "language")): String
              price(currency: String): Int
            }
            """);
}
