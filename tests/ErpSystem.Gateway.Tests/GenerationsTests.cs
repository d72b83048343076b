using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Tests;

public sealed class GenerationsTests
{
    [Fact]
    public void Entries_are_bounded_in_number_and_weight_and_those_in_use_stay()
    {
        var light = new Generations<int, string>(10, static (_, text) => text.Length, 1_000_000);
        var heavy = new Generations<int, string>(1_000_000, static (_, text) => text.Length, 100);
        for (var i = 0; i < 1_000; i++)
        {
            light.Add(i, "x");
            heavy.Add(i, new string('x', 20));
            Assert.NotNull(light.Find(0));
            Assert.NotNull(heavy.Find(0));
        }

        Assert.InRange(light.Count, 2, 12);
        Assert.InRange(heavy.Count, 2, 6);
        Assert.Null(light.Find(500));
    }

    [Fact]
    public void An_entry_heavier_than_all_may_be_is_found_until_the_next_comes()
    {
        var map = new Generations<int, string>(10, static (_, text) => text.Length, 10);

        map.Add(1, new string('x', 100));
        Assert.NotNull(map.Find(1));
        map.Add(2, new string('x', 100));
        map.Add(3, new string('x', 100));

        Assert.Null(map.Find(1));
    }
}
