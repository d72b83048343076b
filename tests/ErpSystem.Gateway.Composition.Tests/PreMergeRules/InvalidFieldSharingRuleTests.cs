namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class InvalidFieldSharingRuleTests
{
    [Fact]
    public void Shareable_everywhere_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              username: String @shareable
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup
            }

            type User @shareable {
              id: ID!
              username: String
            }
            """);

    [Fact]
    public void Key_external_internal_and_overridden_fields_need_no_mark() =>
        Composed.WithoutComplaint(
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              username: String
              age: Int
              rank: Int
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup @provides(fields: "username")
            }

            type User {
              id: ID!
              username: String @external
              age: Int @override(from: "A")
              rank: Int @internal
            }
            """);

    [Fact]
    public void A_field_that_one_source_does_not_share_is_refused() =>
        Composed.With(
            """
            error INVALID_FIELD_SHARING User.username (A:7:3): The field 'User.username' is resolved by 'A' and by 'B', but it is not @shareable in 'A'.
              hint: Mark the field @shareable in every source that gives the same value, @external where it is only known, or @internal where it is no one else's business.
            """,
            """
            type Query {
              userA(id: ID!): User @lookup
            }

            type User {
              id: ID!
              username: String
            }
            """,
            """
            type Query {
              userB(id: ID!): User @lookup
            }

            type User {
              id: ID!
              username: String @shareable
            }
            """);

    [Fact]
    public void A_query_that_two_sources_resolve_is_refused() =>
        Composed.With(
            """
            error INVALID_FIELD_SHARING Query.version (A:2:3): The field 'Query.version' is resolved by 'A' and by 'B', but it is not @shareable in 'A'.
              hint: Mark the field @shareable in every source that gives the same value, @external where it is only known, or @internal where it is no one else's business.
            error INVALID_FIELD_SHARING Query.version (B:2:3): The field 'Query.version' is resolved by 'B' and by 'A', but it is not @shareable in 'B'.
              hint: Mark the field @shareable in every source that gives the same value, @external where it is only known, or @internal where it is no one else's business.
            """,
            """
            type Query {
              version: Int
            }
            """,
            """
            type Query {
              version: Int
            }
            """);

    [Fact]
    public void A_subscription_that_two_sources_offer_is_refused() =>
        Composed.With(
            """
            error INVALID_FIELD_SHARING Subscription.orderPlaced (A:6:3): The field 'Subscription.orderPlaced' is resolved by 'A' and by 'B', but it is not @shareable in 'A'.
              hint: Events come from one source: give the field another name in one of them.
            error INVALID_FIELD_SHARING Subscription.orderPlaced (B:6:3): The field 'Subscription.orderPlaced' is resolved by 'B' and by 'A', but it is not @shareable in 'B'.
              hint: Events come from one source: give the field another name in one of them.
            """,
            """
            type Query {
              orders: Int
            }

            type Subscription {
              orderPlaced: ID
            }
            """,
            """
            type Query {
              parcels: Int
            }

            type Subscription {
              orderPlaced: ID
            }
            """);
}
