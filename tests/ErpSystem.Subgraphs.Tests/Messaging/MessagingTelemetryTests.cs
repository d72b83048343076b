using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class MessagingTelemetryTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Source = "ErpSystem.Subgraphs";

    [Fact]
    public async Task The_span_of_a_handler_is_linked_to_the_trace_that_published()
    {
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == Source, Sample = static (ref _) => ActivitySamplingResult.AllData };
        var spans = new ConcurrentQueue<Activity>();
        listener.ActivityStopped = spans.Enqueue;
        ActivitySource.AddActivityListener(listener);
        var delivered = Title(1, "Linked") with { TraceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" };

        await DeliverAsync(delivered);

        var span = Assert.Single(spans, span => Equals(span.GetTagItem("messaging.message.id"), delivered.Id.ToString()));
        Assert.Equal(("process publisher.title.changed.v1", ActivityKind.Consumer), (span.OperationName, span.Kind));
        Assert.Equal("00f067aa0ba902b7", Assert.Single(span.Links).Context.SpanId.ToString());
        Assert.Equal("applied", span.GetTagItem("erp.outcome"));
    }

    [Fact]
    public async Task Deliveries_are_counted_by_topic_and_outcome_and_their_lag_is_measured()
    {
        var counted = new ConcurrentQueue<(string Topic, string Outcome)>();
        var lags = new ConcurrentQueue<double>();
        using var listener = Listen();
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            if (instrument.Name == "erp.events.handled")
            {
                counted.Enqueue((Tag(tags, "erp.topic"), Tag(tags, "erp.outcome")));
            }
        });
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (instrument.Name == "erp.events.lag" && Tag(tags, "erp.topic") == "publisher.title.changed.v1")
            {
                lags.Enqueue(value);
            }
        });
        listener.Start();
        var newer = Title(2, "Newer") with { Sequence = 2, Id = Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMinutes(-1)) };

        await DeliverAsync(newer);
        await DeliverAsync(newer);
        await DeliverAsync(Title(2, "Older") with { Sequence = 1 });
        await DeliverAsync(Title(999, "Nobody's") with { Sequence = 3 });

        foreach (var outcome in new[] { "applied", "duplicate", "superseded", "recorded" })
        {
            Assert.Contains(("publisher.title.changed.v1", outcome), counted);
        }

        Assert.Contains(lags, lag => lag >= 60);
    }

    [Fact]
    public async Task The_depth_and_the_age_of_the_outbox_are_reported_by_who_sends_it()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        using var gate = new SemaphoreSlim(0);
        sidecar.BeforeTaking = _ => gate.WaitAsync();
        await using (var db = library.Context())
        {
            db.Publish(new BookLent(DemoId.Of<Book>(1)));
            await db.SaveChangesAsync();
        }

        await Sql.RunAsync(library.AdminConnectionString, "UPDATE library.outbox SET created_at = now() - interval '1 hour'");
        await using var app = await LibraryDbContext.Definition.BuildAsync(library.OptionsFor(library.RuntimeConnectionString) with { Settings = sidecar.Settings });
        await app.StartAsync();
        var depths = new ConcurrentQueue<long>();
        var ages = new ConcurrentQueue<double>();
        using var listener = Listen();
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Keep(depths, instrument, "erp.outbox.depth", value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Keep(ages, instrument, "erp.outbox.age", value));
        listener.Start();

        // Other tests' outboxes are heard as well, but none has waited for an hour.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!ages.Any(age => age >= 3600) || !depths.Any(depth => depth >= 1))
        {
            listener.RecordObservableInstruments();
            await Task.Delay(20, limit.Token);
        }

        gate.Release(10);

        static void Keep<T>(ConcurrentQueue<T> seen, Instrument instrument, string name, T value)
        {
            if (instrument.Name == name)
            {
                seen.Enqueue(value);
            }
        }
    }

    private static MeterListener Listen() => new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
            {
                return value as string ?? "";
            }
        }

        return "";
    }

    private static TestEvent Title(int book, string title) =>
        new("publisher.title.changed.v1", new { bookId = DemoId.Of<Book>(book), title }) { AggregateId = $"title_{book}" };

    private Task<System.Net.HttpStatusCode> DeliverAsync(TestEvent delivered) => delivered.DeliverAsync(library.Client, library.Url);
}
