using System.Collections.Concurrent;
using System.Diagnostics;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class OutboxRelayTests : IAsyncLifetime
{
    private readonly LibraryFixture library = new();
    private FakeSidecar? sidecar;

    private FakeSidecar Sidecar => sidecar!;

    public async Task InitializeAsync()
    {
        await library.InitializeAsync();
        sidecar = await FakeSidecar.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Sidecar.DisposeAsync();
        await library.DisposeAsync();
    }

    [Fact]
    public async Task An_event_is_published_with_its_own_id_and_marked_when_the_broker_has_it()
    {
        await using var app = await StartAsync(("DAPR_API_TOKEN", "s3cret"));
        using var activity = new Activity("test").Start();
        await PublishAsync(DemoId.Of<Book>(1));

        var taken = Assert.Single(await TakenAsync(1));

        await SentAsync(1);
        var row = Assert.Single(await OutboxAsync());
        Assert.Equal(("pubsub", "library.book.lent.v2", "application/json", "s3cret"), (taken.PubSub, taken.Topic, taken.ContentType, taken.Token));
        Assert.Equal((row.Id, DemoId.Of<Book>(1).ToString(), "library.book.lent.v2"), (taken.Id, taken.Subject, taken.Metadata["cloudevent.type"]));
        Assert.Equal((row.Data.GetRawText(), activity.Id), (taken.Data.GetRawText(), taken.Metadata["cloudevent.traceparent"]));
    }

    [Fact]
    public async Task Every_company_of_the_domain_is_served()
    {
        await PublishAsync(DemoId.Of<Book>(1));
        await PublishAsync(DemoId.Of<Book>(99), LibraryFixture.OtherCompany);

        await using var app = await StartAsync();

        var companies = (await TakenAsync(2)).Select(taken => taken.Data.GetProperty("companyId").GetString());
        Assert.Equal([DemoId.Of<Company>(1).ToString(), LibraryFixture.OtherCompany.ToString()], companies.Order());
    }

    [Fact]
    public async Task Events_of_an_aggregate_keep_their_order_under_parallel_writers()
    {
        Sidecar.BeforeTaking = _ => Task.Delay(Random.Shared.Next(4));
        await using var app = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var i = 0; i < 6; i++)
            {
                await PublishAsync(DemoId.Of<Book>((i % 3) + 1));
            }
        }));

        foreach (var aggregate in (await TakenAsync(48)).GroupBy(taken => taken.Subject))
        {
            Assert.Equal(Enumerable.Range(1, 16), aggregate.Select(taken => (int)taken.Sequence));
        }

        await SentAsync(48);
    }

    [Fact]
    public async Task Aggregates_are_sent_beside_each_other_sixteen_at_most()
    {
        var inside = 0;
        var most = 0;
        using var gate = new SemaphoreSlim(0);
        Sidecar.BeforeTaking = async _ =>
        {
            InterlockedMaximum(ref most, Interlocked.Increment(ref inside));
            await gate.WaitAsync();
            Interlocked.Decrement(ref inside);
        };
        foreach (var book in Enumerable.Range(1, 20))
        {
            await PublishAsync(DemoId.Of<Book>(book));
        }

        await using var app = await StartAsync();
        await EventuallyAsync(() => Task.FromResult(inside == 16));
        gate.Release(20);
        await SentAsync(20);

        Assert.Equal(16, most);
    }

    [Fact]
    public async Task An_aggregate_whose_event_is_not_taken_holds_back_nobody_else()
    {
        var bad = DemoId.Of<Book>(1);
        Sidecar.BeforeTaking = taken => taken.Subject == bad.ToString() && taken.Sequence == 1
            ? throw new RpcException(new Status(StatusCode.PermissionDenied, "topic is not allowed"))
            : Task.CompletedTask;
        await PublishAsync(bad);
        await PublishAsync(bad);
        await PublishAsync(DemoId.Of<Book>(2));

        await using var app = await StartAsync();
        await SentAsync(1);
        await EventuallyAsync(async () => await TextAsync("SELECT coalesce(max(attempts), 0) || '' FROM library.outbox") is not ("0" or "1"));
        var note = await TextAsync("SELECT last_error FROM library.outbox WHERE attempts > 0");
        Sidecar.BeforeTaking = _ => Task.CompletedTask;
        await SentAsync(3);

        Assert.Contains("topic is not allowed", note, StringComparison.Ordinal);
        Assert.Equal([1, 2], Sidecar.Published.Where(taken => taken.Subject == bad.ToString()).Select(taken => (int)taken.Sequence));
    }

    [Fact]
    public async Task An_event_whose_relay_dies_between_publishing_and_marking_is_repeated_and_never_lost()
    {
        var killed = new ConcurrentBag<Guid>();
        Sidecar.BeforeAnswering = async taken =>
        {
            // The broker has it, and before anybody can mark it the lease's session ends.
            if (killed.IsEmpty)
            {
                killed.Add(taken.Id);
                await KillLeaderAsync();
            }
        };
        await PublishAsync(DemoId.Of<Book>(1));
        await PublishAsync(DemoId.Of<Book>(1));

        await using var app = await StartAsync(("Messaging:ElectionInterval", "00:00:00.050"));
        await SentAsync(2);

        var rows = await OutboxAsync();
        var taken = Sidecar.Published.Select(item => item.Id).ToList();
        Assert.Equal(rows.Select(row => row.Id), taken.Distinct());
        Assert.Equal(2, taken.Count(id => id == Assert.Single(killed)));
    }

    [Fact]
    public async Task One_process_sends_and_another_takes_over_when_it_ends()
    {
        var election = ("Messaging:ElectionInterval", "00:00:00.050");
        await using var first = await StartAsync(election);
        await PublishAsync(DemoId.Of<Book>(1));
        await SentAsync(1);
        await using var second = await StartAsync(election);
        var leaders = await TextAsync(Leaders);
        await first.StopAsync();
        await PublishAsync(DemoId.Of<Book>(2));

        await SentAsync(2);

        Assert.Equal("1", leaders);
        Assert.Equal(2, Sidecar.Published.Count);
    }

    [Fact]
    public async Task While_the_sidecar_is_away_events_wait_and_readiness_says_so()
    {
        await using var app = await StartAsync(("Messaging:ElectionInterval", "00:00:00.050"));
        var ready = new Uri(new Uri(app.Urls.First()), "/health/ready");
        await PublishAsync(DemoId.Of<Book>(1));
        await SentAsync(1);
        var before = await library.Client.GetStringAsync(ready);
        await Sidecar.StopAsync();
        await PublishAsync(DemoId.Of<Book>(1));
        await EventuallyAsync(async () => await TextAsync(Leaders) == "0");
        var meanwhile = await library.Client.GetStringAsync(ready);

        await using var returned = await FakeSidecar.StartAsync(successorOf: Sidecar);
        await SentAsync(2);

        Assert.Equal(("ready", "ready, but degraded: Dapr's sidecar does not answer"), (before, meanwhile));
        Assert.Equal(2, Assert.Single(returned.Published).Sequence);
    }

    [Fact]
    public async Task A_commit_in_this_process_wakes_the_relay()
    {
        // Polling alone would find the event in an hour.
        await using var app = await StartAsync(("Messaging:PollInterval", "01:00:00"));
        await EventuallyAsync(async () => await TextAsync(Leaders) == "1");
        var mutation = $$"""mutation { bookLend(input: { bookId: "{{DemoId.Of<Book>(5)}}", idempotencyKey: "wake" }) { errors { __typename } } }""";

        using var content = System.Net.Http.Json.JsonContent.Create(new { query = mutation });
        using var answer = await library.Client.PostAsync(new Uri(new Uri(app.Urls.First()), "/graphql"), content);

        Assert.Equal([1, 2], (await TakenAsync(2)).Select(taken => (int)taken.Sequence));
    }

    [Fact]
    public async Task Without_a_sidecar_configured_the_outbox_is_kept_and_that_is_said_once()
    {
        await PublishAsync(DemoId.Of<Book>(1));

        var said = library.Logs.Lines.Where(line => line.StartsWith("No Dapr endpoint is configured (DAPR_GRPC_ENDPOINT): library keeps its events", StringComparison.Ordinal));

        Assert.Single(said);
        Assert.Null(Assert.Single(await OutboxAsync()).SentAt);
    }

    [Fact]
    public async Task What_was_sent_and_received_long_ago_is_forgotten()
    {
        await PublishAsync(DemoId.Of<Book>(1));
        await PublishAsync(DemoId.Of<Book>(2));
        await Sql.RunAsync(library.AdminConnectionString, "UPDATE library.outbox SET sent_at = now() - interval '8 days' WHERE aggregate_id = (SELECT aggregate_id FROM library.outbox ORDER BY position LIMIT 1)");
        await Sql.RunAsync(library.AdminConnectionString, $"INSERT INTO library.inbox SELECT gen_random_uuid(), 't', '{Guid.Empty}', 'a', 1, now() - days * interval '1 day' FROM (VALUES (59), (61)) AS ages (days)");

        await using var app = await StartAsync();
        await EventuallyAsync(async () => await TextAsync("SELECT count(*) || '' FROM library.inbox") == "1");
        await EventuallyAsync(async () => await OutboxAsync() is [{ SentAt: not null }]);

        Assert.Equal(DemoId.Of<Book>(2).ToString(), Assert.Single(Sidecar.Published).Subject);
    }

    private const string Leaders = "SELECT count(*) || '' FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted AND datname = current_database() AND application_name = 'erp library outbox relay'";

    private async Task<WebApplication> StartAsync(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(Sidecar.Settings);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var app = await LibraryDbContext.Definition.BuildAsync(library.OptionsFor(library.RuntimeConnectionString) with { Settings = all });
        await app.StartAsync();
        return app;
    }

    private async Task PublishAsync(Id<Book> book, Id<Company>? company = null)
    {
        await using var db = library.Context(company);
        db.Publish(new BookLent(book));
        await db.SaveChangesAsync();
    }

    private Task KillLeaderAsync() => Sql.RunAsync(
        library.AdminConnectionString,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'erp library outbox relay'");

    private async Task<IReadOnlyList<PublishedEvent>> TakenAsync(int count)
    {
        await EventuallyAsync(() => Task.FromResult(Sidecar.Published.Count >= count));
        return Sidecar.Published;
    }

    private Task SentAsync(int count) => EventuallyAsync(
        async () => await TextAsync("SELECT count(*) || '' FROM library.outbox WHERE sent_at IS NOT NULL") == count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Task<IReadOnlyList<OutboxRow>> OutboxAsync() => Outboxes.ReadAsync(library.AdminConnectionString, "library");

    private Task<string> TextAsync(string sql) => Sql.ScalarAsync<string>(library.AdminConnectionString, sql);

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        // Ends a test that would wait for ever; how long it takes is not what is tested.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static void InterlockedMaximum(ref int target, int value)
    {
        for (var known = target; value > known; known = target)
        {
            Interlocked.CompareExchange(ref target, value, known);
        }
    }
}
