namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RootSubscriptionUsedRuleTests
{
    [Fact]
    public void The_subscription_root_is_called_Subscription() =>
        Composed.WithoutComplaint(
            """
            schema {
              query: Query
              subscription: Subscription
            }

            type Query {
              a: Int
            }

            type Subscription {
              productCreated: Int
            }
            """);

    [Fact]
    public void Another_name_is_refused() =>
        Composed.With(
            """
            error ROOT_SUBSCRIPTION_USED RootSubscription (A:10:1): The subscription root type is called 'RootSubscription', it must be called 'Subscription'.
              hint: Rename 'RootSubscription' to 'Subscription'.
            """,
            """
            schema {
              query: Query
              subscription: RootSubscription
            }

            type Query {
              a: Int
            }

            type RootSubscription {
              productCreated: Int
            }

            type Subscription {
              deprecatedField: String
            }
            """);
}
