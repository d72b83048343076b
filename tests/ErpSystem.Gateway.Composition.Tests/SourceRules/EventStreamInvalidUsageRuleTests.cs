namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class EventStreamInvalidUsageRuleTests
{
    [Fact]
    public void A_stream_with_a_cursor_in_and_out_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              orderById(id: ID!): Order @lookup
            }

            type Order @key(fields: "id") {
              id: ID!
              status: String
            }

            type Subscription {
              orderChanged(orderId: ID, warehouses: [ID!], after: String @eventCursor): OrderChanged
                @eventStream(message: "{ order { id } version }", topics: ["order.changed.v1.{$args.orderId}.{$args.warehouses}"], broker: "pubsub")
            }

            type OrderChanged {
              order: Order!
              version: Int!
              cursor: String @eventCursor
            }
            """);

    [Fact]
    public void A_stream_stands_on_a_subscription_field_that_returns_one_object() =>
        Composed.With(
            """
            error EVENT_STREAM_INVALID_USAGE Query.order (A:2:17): 'Query.order' cannot be an @eventStream: only fields of Subscription are.
              hint: Move the field to Subscription.
            error EVENT_STREAM_INVALID_USAGE Subscription.orders (A:10:3): 'Subscription.orders' returns '[Order]', but an event becomes one object.
              hint: Return an object type that says what has happened.
            error EVENT_STREAM_INVALID_USAGE Subscription.count (A:11:3): 'Subscription.count' returns 'Int', but an event becomes one object.
              hint: Return an object type that says what has happened.
            """,
            """
            type Query {
              order: Order! @eventStream(message: "id", topics: ["a"])
            }

            type Order {
              id: ID!
            }

            type Subscription {
              orders: [Order] @eventStream(message: "id", topics: ["b"])
              count: Int @eventStream(message: "id", topics: ["c"])
            }
            """);

    [Fact]
    public void Cursors_are_texts_of_streams_and_there_is_one_of_each() =>
        Composed.With(
            """
            error EVENT_STREAM_INVALID_USAGE Query.event(after:) (A:2:9): 'Query.event(after:)' cannot be an @eventCursor: its field is no @eventStream.
              hint: Remove @eventCursor.
            error EVENT_STREAM_INVALID_USAGE Subscription.numbered(after:) (A:6:12): The cursor 'Subscription.numbered(after:)' has the type 'Int'.
              hint: Write 'String': a subscriber without a cursor begins now.
            error EVENT_STREAM_INVALID_USAGE Subscription.twice(b:) (A:7:33): 'Subscription.twice' has more than one cursor.
              hint: Keep one @eventCursor.
            error EVENT_STREAM_INVALID_USAGE Event.second (A:13:3): 'Event' has more than one cursor.
              hint: Keep one @eventCursor.
            error EVENT_STREAM_INVALID_USAGE Other.cursor (A:18:3): 'Other.cursor' cannot be an @eventCursor: no @eventStream returns 'Other'.
              hint: Remove @eventCursor.
            """,
            """
            type Query {
              event(after: String @eventCursor): Other
            }

            type Subscription {
              numbered(after: Int @eventCursor): Event @eventStream(message: "id", topics: ["a"])
              twice(a: String @eventCursor, b: String @eventCursor): Event @eventStream(message: "id", topics: ["b"])
            }

            type Event {
              id: ID!
              first: String @eventCursor
              second: String @eventCursor
            }

            type Other {
              id: ID
              cursor: String @eventCursor
            }
            """);
}
