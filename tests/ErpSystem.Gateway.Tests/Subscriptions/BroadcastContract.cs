using System.Text;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Tests.Subscriptions;

/// <summary>What holds for the streams of events wherever they are kept.</summary>
public abstract class BroadcastContract
{
    private protected SubscriptionSettings Settings { get; } = new() { EventsKept = 100, RedisPrefix = $"test:{Guid.NewGuid():n}:" };

    private protected abstract IEventBroadcast Open();

    [SkippableFact]
    public async Task What_was_appended_is_read_in_order_from_any_place()
    {
        await using var broadcast = Open();
        var start = await broadcast.NowAsync(default);
        foreach (var number in Enumerable.Range(0, 10))
        {
            Assert.True(await AppendAsync(broadcast, number % 2 == 0 ? "even" : "odd", number));
        }

        var all = await ReadAsync(broadcast, start);
        Assert.Equal([.. "0123456789"], all.Select(entry => Text(entry)[0]));
        Assert.Equal(all.Select(entry => entry.Id).Order(), all.Select(entry => entry.Id));
        Assert.Equal([.. "56789"], (await ReadAsync(broadcast, all[4].Id)).Select(entry => Text(entry)[0]));
    }

    [SkippableFact]
    public async Task An_event_is_appended_once_per_id_and_topic()
    {
        await using var broadcast = Open();
        var start = await broadcast.NowAsync(default);

        Assert.True(await AppendAsync(broadcast, "even", 1));
        Assert.False(await AppendAsync(broadcast, "even", 1));
        Assert.True(await AppendAsync(broadcast, "odd", 1));
        Assert.Equal(2, (await ReadAsync(broadcast, start)).Count);
    }

    [SkippableFact]
    public async Task The_place_that_a_read_tells_is_behind_all_that_was_and_before_all_that_comes()
    {
        await using var broadcast = Open();
        var start = await broadcast.NowAsync(default);
        await AppendAsync(broadcast, "even", 0);

        var before = await broadcast.ReadAsync(Places(start), 100, default);
        await AppendAsync(broadcast, "odd", 1);
        await AppendAsync(broadcast, "even", 2);
        var after = await broadcast.ReadAsync(before.Positions, 100, default);

        Assert.Equal(["0"], before.Entries.Select(Text));
        Assert.Equal(["1", "2"], after.Entries.Select(Text));
    }

    [SkippableFact]
    public async Task A_read_of_many_goes_on_where_it_stopped()
    {
        await using var broadcast = Open();
        var places = Places(await broadcast.NowAsync(default));
        foreach (var number in Enumerable.Range(0, 10))
        {
            await AppendAsync(broadcast, "even", number);
        }

        var read = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var page = await broadcast.ReadAsync(places, 3, default);
            read.AddRange(page.Entries.Select(Text));
            places = page.Positions.ToDictionary();
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), read);
    }

    [SkippableFact]
    public async Task A_place_behind_which_events_were_dropped_is_not_reached_any_more()
    {
        await using var broadcast = Open();
        var start = await broadcast.NowAsync(default);
        Assert.True(await broadcast.ReachesAsync("even", start, default));
        foreach (var number in Enumerable.Range(0, 500))
        {
            await AppendAsync(broadcast, "even", number);
        }

        Assert.False(await broadcast.ReachesAsync("even", start, default));
        Assert.True(await broadcast.ReachesAsync("odd", start, default));
        var kept = await ReadAsync(broadcast, start);
        Assert.InRange(kept.Count, 100, 300);
        Assert.True(await broadcast.ReachesAsync("even", kept[0].Id, default));
    }

    [SkippableFact]
    public async Task Who_waits_is_woken_by_an_append()
    {
        await using var broadcast = Open();
        await broadcast.NowAsync(default);
        await broadcast.WaitAsync(TimeSpan.FromMilliseconds(1), default);
        var waiting = broadcast.WaitAsync(TimeSpan.FromMinutes(1), default);

        await AppendAsync(broadcast, "even", 1);

        await waiting.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private protected static Task<bool> AppendAsync(IEventBroadcast broadcast, string topic, int number) =>
        broadcast.AppendAsync(topic, $"e{number}", Encoding.UTF8.GetBytes($"{number}"), default);

    private protected static string Text(BroadcastEntry entry) => Encoding.UTF8.GetString(entry.CloudEvent.Span);

    private protected static Dictionary<string, EntryId> Places(EntryId place) => new() { ["even"] = place, ["odd"] = place };

    private protected static async Task<IReadOnlyList<BroadcastEntry>> ReadAsync(IEventBroadcast broadcast, EntryId after) =>
        (await broadcast.ReadAsync(Places(after), 1000, default)).Entries;
}
