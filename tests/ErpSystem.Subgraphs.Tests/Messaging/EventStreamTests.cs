using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class EventStreamTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Stocked = """{ "kind": "state", "data": { "aggregateVersion": 3, "payload": { "bookId": "book_1", "copies": 2 } } }""";
    private const string Added = """{ "kind": "effect", "data": { "payload": { "bookId": "book_1", "isbn": "1", "price": { "amount": "1", "currencyCode": "EUR" } } } }""";

    [Theory]
    [InlineData("subscription { bookArrived { price { amount } } }")]
    [InlineData("subscription A { bookArrived { price { amount } } } query B { __typename }")]
    public async Task A_source_refuses_subscriptions_since_the_gateway_serves_them(string query)
    {
        using var answer = await library.PostAsync(query);

        Assert.Equal("SUBSCRIPTION_NOT_SERVED", answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(typeof(WithoutPermission), "The event stream WithoutPermission states no permission: add [Authorize(\"…\")].")]
    [InlineData(typeof(OfAnotherDomain), "The event stream OfAnotherDomain shows sales.order.confirmed.v1, which another domain publishes.")]
    [InlineData(typeof(WithoutPath), "WithoutPath.Copies does not say where the event holds it: add [EventValue(\"payload.…\")].")]
    [InlineData(typeof(WithOnePath), "WithOnePath.Price needs 2 paths, not 1.")]
    [InlineData(typeof(ChosenByMoney), "ChosenByMoney.Price is no single value, so it cannot be chosen by the argument price.")]
    [InlineData(typeof(WithAnObject), "WithAnObject.Hint is of type BookHint, which no event can hold: use values and entities.")]
    public void A_stream_that_cannot_work_is_refused_when_the_schema_is_built(Type record, string message)
    {
        var types = typeof(LibraryDbContext).Assembly.GetTypes().Where(type => !type.IsNested).Append(record);

        var exception = Assert.Throws<SchemaException>(() => new SubgraphSchemaBuilder("library", typeof(LibraryDbContext), types).Build());

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void What_a_stream_reads_is_held_against_the_samples()
    {
        Assert.Empty(FaultsOf(Stocked, Added));
        Assert.Equal(
            ["bookArrived says that its events are of kind fact, the sample says state.", "bookStockChanged reads copies from payload.copies, where the sample holds no value."],
            FaultsOf(Stocked.Replace("copies", "amount", StringComparison.Ordinal), Added.Replace("effect", "state", StringComparison.Ordinal)));
        Assert.Equal(["bookStockChanged shows library.book.stocked.v1, of which there is no sample."], FaultsOf(null, Added));
    }

    [Fact]
    public void Every_stream_of_every_domain_shows_what_the_samples_hold()
    {
        var faults = new List<string>();
        foreach (var source in Directory.GetFiles(Repository.PathOf("schema", "sources"), "*.graphqls"))
        {
            var settings = Path.ChangeExtension(source, null) + "-settings.json";
            faults.AddRange(EventContract.FaultsOf(File.ReadAllText(source), File.ReadAllText(settings), SampleOf));
        }

        Assert.Empty(faults);
    }

    private static IReadOnlyList<string> FaultsOf(string? stocked, string added) => EventContract.FaultsOf(
        LibraryDbContext.Definition.PrintSchema(),
        LibraryDbContext.Definition.SettingsJson,
        topic => topic switch
        {
            "library.book.stocked.v1" => stocked is null ? null : JsonNode.Parse(stocked),
            "library.book.added.v1" => JsonNode.Parse(added),
            _ => SampleOf(topic.Replace("library", "finance", StringComparison.Ordinal)),
        });

    private static JsonNode? SampleOf(string topic)
    {
        var file = Repository.PathOf("schema", "events", $"{topic}.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) : null;
    }

    [EventStream("library.book.stocked.v1", EventKind.State)]
    private sealed record WithoutPermission([EventValue("payload.copies")] int Copies);

    [EventStream("sales.order.confirmed.v1", EventKind.Effect), Authorize("library.book.read")]
    private sealed record OfAnotherDomain([EventValue("payload.number")] string Number);

    [EventStream("library.book.stocked.v1", EventKind.State), Authorize("library.book.read")]
    private sealed record WithoutPath(int Copies);

    [EventStream("library.book.stocked.v1", EventKind.State), Authorize("library.book.read")]
    private sealed record WithOnePath([EventValue("payload.price")] Money Price);

    [EventStream("library.book.stocked.v1", EventKind.State), Authorize("library.book.read")]
    private sealed record ChosenByMoney([EventValue("payload.price", "payload.currency"), EventArgument("price")] Money Price);

    [EventStream("library.book.stocked.v1", EventKind.State), Authorize("library.book.read")]
    private sealed record WithAnObject([EventValue("payload.hint")] BookHint Hint);
}
