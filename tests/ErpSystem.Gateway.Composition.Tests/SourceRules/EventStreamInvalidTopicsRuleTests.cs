namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class EventStreamInvalidTopicsRuleTests
{
    [Fact]
    public void Several_topics_with_and_without_placeholders_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            type Subscription {
              changed(id: ID): Event @eventStream(message: "id", topics: ["order.changed.v1.{$args.id}", "order.closed.v1"])
            }

            type Event {
              id: ID!
            }
            """);

    [Fact]
    public void A_topic_is_there_readable_and_names_arguments_of_values_and_every_argument_is_used() =>
        Composed.With(
            """
            error EVENT_STREAM_INVALID_TOPICS Subscription.none (A:6:15): The @eventStream 'Subscription.none' has no topic.
              hint: Name a topic, for example "sales.order.changed.v1.{$args.orderId}".
            error EVENT_STREAM_INVALID_TOPICS Subscription.unreadable (A:7:21): The topic '{$args.id}.changed' of 'Subscription.unreadable' cannot be read.
              hint: Write the topic's name, then each placeholder as '.{$args.name}'.
            error EVENT_STREAM_INVALID_TOPICS Subscription.unknown (A:8:38): No topic of 'Subscription.unknown' uses the argument 'number', so it would choose nothing.
              hint: Add '.{$args.number}' to the topic, or remove the argument.
            error EVENT_STREAM_INVALID_TOPICS Subscription.unknown (A:8:38): The topic 'changed.{$args.id}' of 'Subscription.unknown' names 'id', which is no argument of the field.
              hint: Name an argument that says which events are wanted.
            error EVENT_STREAM_INVALID_TOPICS Subscription.object (A:9:33): The topic 'changed.{$args.where}' of 'Subscription.object' names the argument 'where' of type 'Filter', which is neither one value nor a list of values.
              hint: Use a scalar, an enum, or a list of them.
            """,
            """
            type Query {
              a: Int
            }

            type Subscription {
              none: Event @eventStream(message: "id", topics: [])
              unreadable: Event @eventStream(message: "id", topics: ["{$args.id}.changed"])
              unknown(number: String): Event     @eventStream(message: "id", topics: ["changed.{$args.id}"])
              object(where: Filter): Event  @eventStream(message: "id", topics: ["changed.{$args.where}"])
            }

            type Event {
              id: ID!
            }

            input Filter {
              id: ID
            }
            """);
}
