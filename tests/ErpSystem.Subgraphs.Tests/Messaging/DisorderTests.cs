using System.Net;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Messaging;

/// <summary>A broker at its worst: everything twice, in no order, at once, with an outage in the middle.</summary>
public sealed class DisorderTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const int Books = 3;
    private const int EventsOfEach = 12;

    [Fact]
    public async Task Whatever_the_broker_does_the_end_is_what_the_events_say()
    {
        var seed = Environment.GetEnvironmentVariable("DISORDER_SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Environment.TickCount;
        var random = new Random(seed);
        var events = Enumerable.Range(1, Books).SelectMany(EventsOf).ToList();
        var pending = new Queue<TestEvent>(events.Concat(events).OrderBy(_ => random.Next()));
        await BreakAsync();

        for (var round = 1; pending.Count > 0; round++)
        {
            if (round == 3)
            {
                await Sql.RunAsync(library.AdminConnectionString, "DELETE FROM library.fault");
            }

            var batch = Enumerable.Range(0, Math.Min(8, pending.Count)).Select(_ => pending.Dequeue()).ToList();
            var answers = await Task.WhenAll(batch.Select(delivered => delivered.DeliverAsync(library.Client, library.Url)));
            foreach (var (delivered, answer) in batch.Zip(answers).Where(pair => pair.Second != HttpStatusCode.OK))
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer);
                pending.Enqueue(delivered);
            }
        }

        // Effects 1 to 12 and the title of the last state, for each book; nothing noted is left.
        var expected = string.Join(';', Enumerable.Range(1, Books).Select(book => $"{EventsOfEach * (EventsOfEach + 1) / 2} Title {EventsOfEach}"));
        Assert.Equal($"seed {seed}: {expected}", $"seed {seed}: " + await TextAsync(
            $"SELECT string_agg(copies || ' ' || title, ';' ORDER BY isbn) FROM library.book WHERE isbn <= 'ISBN-{Books:D4}'"));
        Assert.Equal(
            $"{Books * EventsOfEach * 2} applied, 0 failed",
            await TextAsync("SELECT (SELECT count(*) FROM library.inbox) || ' applied, ' || (SELECT count(*) FROM library.integration_exception) || ' failed'"));
        Assert.Equal(
            string.Join(',', Enumerable.Range(1, EventsOfEach)),
            await TextAsync($"SELECT string_agg(sequence::text, ',' ORDER BY position) FROM library.outbox WHERE topic = 'library.book.stocked.v1' AND aggregate_id = '{DemoId.Of<Book>(1).Value}'"));
    }

    private static IEnumerable<TestEvent> EventsOf(int book) => Enumerable.Range(1, EventsOfEach).SelectMany(i => new[]
    {
        new TestEvent("shop.copies.delivered.v1", new { bookId = DemoId.Of<Book>(book), copies = i, fault = i % 3 == 0 ? "outage" : null }),
        new TestEvent("publisher.title.changed.v1", new { bookId = DemoId.Of<Book>(book), title = $"Title {i}" }) { AggregateId = $"title_{book}", Sequence = i },
    });

    private async Task BreakAsync()
    {
        await using var db = library.Context();
        db.Add(new Fault(Id<Fault>.New(TimeProvider.System), "outage"));
        await db.SaveChangesAsync();
    }

    private Task<string> TextAsync(string sql) => Sql.ScalarAsync<string>(library.AdminConnectionString, sql);
}
