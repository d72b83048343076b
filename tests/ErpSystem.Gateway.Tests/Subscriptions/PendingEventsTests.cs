using System.Text;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Matching;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class PendingEventsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_states_each_aggregate_ends_with_its_last_version_and_no_version_goes_back(int seed)
    {
        var random = new Random(seed);
        var pending = new PendingEvents(isState: true, 1000);
        var told = new Dictionary<string, List<long>>();
        var highest = new Dictionary<string, long>();
        for (var i = 0; i < 2000; i++)
        {
            var aggregate = $"a{random.Next(20)}";
            var version = random.NextInt64(1, 200);
            highest[aggregate] = Math.Max(version, highest.GetValueOrDefault(aggregate));
            pending.Add(Event(aggregate, version));
            if (random.Next(4) == 0)
            {
                Take();
            }
        }

        while (Take())
        {
        }

        Assert.All(told, pair => Assert.Equal(pair.Value.Order().Distinct(), pair.Value));
        Assert.Equal(highest.OrderBy(pair => pair.Key), told.ToDictionary(pair => pair.Key, pair => pair.Value[^1]).OrderBy(pair => pair.Key));

        bool Take()
        {
            if (!pending.TryTake(out var happened))
            {
                return false;
            }

            told.TryAdd(happened.Aggregate!, []);
            told[happened.Aggregate!].Add(happened.Version!.Value);
            return true;
        }
    }

    [Fact]
    public void Of_facts_each_is_told_in_order_until_too_many_wait()
    {
        var pending = new PendingEvents(isState: false, 3);

        Assert.Equal(
            [Admission.Waiting, Admission.Waiting, Admission.Waiting, Admission.Overflow],
            [pending.Add(Event("a", 2)), pending.Add(Event("a", 1)), pending.Add(Event("a", 2)), pending.Add(Event("a", 3))]);
        Assert.Equal([2, 1, 2], Enumerable.Range(0, 3).Select(_ => pending.TryTake(out var happened) ? happened.Version : null));
    }

    private static StreamEvent Event(string aggregate, long version) => StreamEvent.TryRead(
        "t", Encoding.UTF8.GetBytes($$"""{"id":"e","data":{"aggregateVersion":{{version}},"aggregateId":"{{aggregate}}"} }"""))!;
}
