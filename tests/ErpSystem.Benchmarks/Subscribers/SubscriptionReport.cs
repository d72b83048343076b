using System.Diagnostics;
using System.Globalization;

namespace ErpSystem.Benchmarks.Subscribers;

/// <summary>What subscribers saw of a run, and whether it was what they were promised.</summary>
internal sealed class SubscriptionReport(IReadOnlyList<SubscriberClient> clients, int events, int operations, double callsPerEvent, double megabytes, double cpu)
{
    private readonly double[] latencies = [.. clients.SelectMany(client => client.Latencies).Select(ticks => ticks * 1000.0 / Stopwatch.Frequency).Order()];

    /// <summary>Prints the figures; the process's exit code: 0 held, 1 not.</summary>
    public int Print(int closedStalled, int stalled, int mostCalls)
    {
        var incomplete = clients.Count(client => client.Operation < 2 && !client.Numbers.SequenceEqual(Expected(client.Operation)));
        var wrongStates = clients.Count(client => client.Operation >= 2 && (!IsAscending(client.Numbers) || client.Numbers.LastOrDefault() != Expected(client.Operation).LastOrDefault()));
        var states = clients.Where(client => client.Operation >= 2).Sum(client => client.Numbers.Count);
        var expectedStates = clients.Where(client => client.Operation >= 2).Sum(client => Expected(client.Operation).Count());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"subscribers {clients.Count}, events {events}, messages {latencies.Length}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"latency ms: p50 {At(0.5):0.0}, p99 {At(0.99):0.0}, most {At(1):0.0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"facts: {incomplete} clients with a gap, a repeat or a wrong order"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"states: {wrongStates} clients that went back or missed the last; {expectedStates - states} of {expectedStates} left out for later ones"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"source calls an event {callsPerEvent:0.0}, at most {mostCalls} groups match one"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gateway: {megabytes:0} MB, {cpu * 100:0} % of its core; {closedStalled} of {stalled} clients that do not read closed"));
        var held = At(0.99) < 1000 && incomplete == 0 && wrongStates == 0 && callsPerEvent <= mostCalls && closedStalled == stalled;
        Console.WriteLine(held ? "held" : "NOT HELD");
        return held ? 0 : 1;
    }

    private IEnumerable<int> Expected(int operation) => Enumerable.Range(1, events).Where(number => number % operations == operation);

    private static bool IsAscending(List<int> numbers) => numbers.Zip(numbers.Skip(1)).All(static pair => pair.First < pair.Second);

    private double At(double share) => latencies.Length == 0 ? double.NaN : latencies[(int)((latencies.Length - 1) * share)];
}
