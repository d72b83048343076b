namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class EventStreamInvalidMappingRuleTests
{
    private const string Sdl =
        """
        type Query {
          orderById(id: ID!): Order @lookup
        }

        type Order @key(fields: "id") {
          id: ID!
        }

        type Subscription {
          orderChanged(orderId: ID): OrderChanged
            @eventStream(message: "{ order { id } version }", topics: ["order.changed.v1.{$args.orderId}"])
        }

        type OrderChanged {
          order: Order
          version: Int!
        }
        """;

    [Fact]
    public void A_mapping_of_all_placeholders_and_leaves_is_valid() => Assert.Equal("", Composed(
        """
        { "kind": "state", "arguments": { "orderId": "payload.orderId" }, "message": { "order.id": "payload.orderId", "version": "aggregateVersion" } }
        """));

    [Fact]
    public void A_mapping_leaves_nothing_out_and_adds_nothing() => Assert.Equal(
        """
        error EVENT_STREAM_INVALID_MAPPING Subscription.orderChanged (A:11:5): The mapping of the event stream 'Subscription.orderChanged' does not say whether its events are states or facts.
          hint: Write "kind": "state" or "kind": "fact".
        error EVENT_STREAM_INVALID_MAPPING Subscription.orderChanged (A:11:5): The mapping of the event stream 'Subscription.orderChanged' has a path for the leaf 'order.number', which the @eventStream does not have.
          hint: Remove it, or mend the name.
        error EVENT_STREAM_INVALID_MAPPING Subscription.orderChanged (A:11:5): The mapping of the event stream 'Subscription.orderChanged' has no path for the leaf 'order.id'.
          hint: Add "order.id": "payload.…".
        error EVENT_STREAM_INVALID_MAPPING Subscription.orderChanged (A:11:5): The mapping of the event stream 'Subscription.orderChanged' has no path for the placeholder 'orderId'.
          hint: Add "orderId": "payload.…".
        error EVENT_STREAM_INVALID_MAPPING Subscription.orderChanged (A:11:5): The mapping of the event stream 'Subscription.orderChanged' has no readable path for the leaf 'version'.
          hint: Write field names of the event's data, joined by dots.
        error EVENT_STREAM_INVALID_MAPPING Subscription.orderChanged (A:11:5): The mapping of the event stream 'Subscription.orderChanged' has the unknown member 'topics'.
          hint: Only kind, arguments and message are known.
        """,
        Composed("""{ "kind": "delta", "topics": [], "message": { "order.number": "payload.number", "version": "a..b" } }"""));

    [Fact]
    public void A_mapping_belongs_to_a_stream() => Assert.Equal(
        """
        error EVENT_STREAM_INVALID_MAPPING (A): The settings map the event stream 'orderClosed', but no field of that name is an @eventStream.
          hint: Remove the entry, or name the field.
        """,
        Composed("""{ "kind": "fact" }""", "orderClosed"));

    private static string Composed(string mapping, string field = "orderChanged") => string.Join("\n", SchemaComposer.Compose(
        [new SourceSchemaText("A", Sdl, $$"""{ "name": "A", "extensions": { "erp": { "eventStreams": { "{{field}}": {{mapping}} } } } }""")]).Log);
}
