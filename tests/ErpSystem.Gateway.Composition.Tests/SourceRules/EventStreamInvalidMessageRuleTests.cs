namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class EventStreamInvalidMessageRuleTests
{
    [Fact]
    public void Objects_in_objects_down_to_leaves_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            type Subscription {
              moved: Event @eventStream(message: "from { place { id } } tags", topics: ["moved"])
            }

            type Event {
              from: Stop
              tags: [String!]
            }

            type Stop {
              place: Place
            }

            type Place {
              id: ID!
            }
            """);

    [Fact]
    public void A_message_selects_what_is_there_and_certain() =>
        Composed.With(
            """
            error EVENT_STREAM_INVALID_MESSAGE Subscription.syntax (A:6:17): The message of 'Subscription.syntax' cannot be read.
              hint: Write a selection, for example "{ order { id } version }".
            error EVENT_STREAM_INVALID_MESSAGE Subscription.unknown (A:7:18): The message of 'Subscription.unknown' selects 'Event.nothing', which does not exist.
              hint: Select fields that the type declares in this source.
            error EVENT_STREAM_INVALID_MESSAGE Subscription.bare (A:8:15): The message of 'Subscription.bare' selects 'Event.order' without its fields.
              hint: Select the fields that the event holds, the key among them.
            error EVENT_STREAM_INVALID_MESSAGE Subscription.list (A:9:15): The message of 'Subscription.list' selects 'Event.orders' of type '[Order!]', which is not one object of a certain type.
              hint: Select single objects of object types; lists belong to an entity that is looked up.
            error EVENT_STREAM_INVALID_MESSAGE Subscription.leaf (A:10:15): The message of 'Subscription.leaf' selects 'Event.version' with fields, but it is a leaf.
              hint: Select the leaf alone.
            error EVENT_STREAM_INVALID_MESSAGE Subscription.cursor (A:11:17): The message of 'Subscription.cursor' cannot hold 'Event.cursor'.
              hint: The gateway fills the cursor.
            error EVENT_STREAM_INVALID_MESSAGE Subscription.fragment (A:12:19): The message of 'Subscription.fragment' has fragments or directives, but an event has one form.
              hint: Select fields alone.
            """,
            """
            type Query {
              a: Int
            }

            type Subscription {
              syntax: Event @eventStream(message: "{ order {", topics: ["a"])
              unknown: Event @eventStream(message: "nothing", topics: ["b"])
              bare: Event @eventStream(message: "order", topics: ["c"])
              list: Event @eventStream(message: "orders { id }", topics: ["d"])
              leaf: Event @eventStream(message: "version { major }", topics: ["e"])
              cursor: Event @eventStream(message: "cursor", topics: ["f"])
              fragment: Event @eventStream(message: "... on Event { version }", topics: ["g"])
            }

            type Event {
              order: Order
              orders: [Order!]
              version: Int!
              cursor: String @eventCursor
            }

            type Order {
              id: ID!
            }
            """);
}
