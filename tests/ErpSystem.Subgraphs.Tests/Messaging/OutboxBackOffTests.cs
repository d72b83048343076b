using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class OutboxBackOffTests
{
    private readonly StoppedClock clock = new();
    private readonly OutboxBackOff backOff;

    public OutboxBackOffTests() => backOff = new OutboxBackOff(clock);

    [Fact]
    public void An_aggregate_waits_longer_each_time_and_not_at_all_after_a_success()
    {
        var aggregate = Guid.NewGuid();

        backOff.Failed(aggregate);
        clock.Advance(TimeSpan.FromMilliseconds(251));
        var afterFirst = backOff.Waiting().Count();
        backOff.Failed(aggregate);
        clock.Advance(TimeSpan.FromMilliseconds(251));
        var afterSecond = backOff.Waiting().Count();
        backOff.Succeeded(aggregate);

        Assert.Equal((0, 1), (afterFirst, afterSecond));
        Assert.Empty(backOff.Waiting());
    }

    [Fact]
    public void Sixteen_who_hear_at_once_that_nobody_answers_make_one_pause()
    {
        for (var i = 0; i < 16; i++)
        {
            backOff.Pause();
        }

        var paused = backOff.IsPaused;
        clock.Advance(TimeSpan.FromMilliseconds(251));

        Assert.True(paused);
        Assert.False(backOff.IsPaused);
    }

    [Fact]
    public void A_broker_that_takes_nothing_is_given_a_rest()
    {
        for (var i = 0; i < 32; i++)
        {
            backOff.Failed(Guid.NewGuid());
        }

        Assert.True(backOff.IsPaused);
        Assert.Empty(backOff.Waiting());
    }

    private sealed class StoppedClock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan time) => now += time;
    }
}
