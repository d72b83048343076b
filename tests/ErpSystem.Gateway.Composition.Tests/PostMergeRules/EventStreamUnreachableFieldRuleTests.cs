namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EventStreamUnreachableFieldRuleTests
{
    [Fact]
    public void What_another_source_finds_by_a_key_in_the_message_is_reachable() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            type Subscription {
              changed: Event @eventStream(message: "order { id }", topics: ["a"])
            }

            type Event {
              order: Order
            }

            type Order @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              orderById(id: ID!): Order @lookup
            }

            type Order @key(fields: "id") {
              id: ID!
              status: String
            }
            """);

    [Fact]
    public void What_the_message_lacks_and_nothing_finds_is_reported() =>
        Composed.With(
            """
            error EVENT_STREAM_UNREACHABLE_FIELD Subscription.changed (A:6:18): The event of 'Subscription.changed' neither holds 'Event.reason' nor a key by which it is found.
              hint: Add the field or the entity's key to the message, or remove the field.
            error EVENT_STREAM_UNREACHABLE_FIELD Subscription.changed (A:6:18): The event of 'Subscription.changed' neither holds 'Order.status' nor a key by which it is found.
              hint: Add the field or the entity's key to the message, or remove the field.
            """,
            """
            type Query {
              orderById(id: ID!): Order @lookup
            }

            type Subscription {
              changed: Event @eventStream(message: "order { number }", topics: ["a"])
            }

            type Event {
              order: Order
              reason: String
            }

            type Order @key(fields: "id") {
              id: ID! @inaccessible
              number: String
              status: String
            }
            """);
}
