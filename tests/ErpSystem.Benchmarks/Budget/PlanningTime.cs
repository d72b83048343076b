using System.Diagnostics;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Planning;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;

namespace ErpSystem.Benchmarks.Budget;

/// <summary>How long a document takes to plan. No sockets and no peer; the sources exist as schemas only.</summary>
internal static class PlanningTime
{
    private const int Fields = 2000;
    private const int WarmUp = 60;
    private const int Runs = 61;

    public static int Run()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Sources");
        var heavy = Contenders.AllSources.Select(name => Source(name, File.ReadAllText(Path.Combine(folder, "sdl", name + ".graphql"))));
        Report("the benchmark's query", "5", heavy, File.ReadAllText(Path.Combine(folder, "heavy.graphql")));

        var query = $"{{ items {{ {Each(field => $"f{field}")} }} }}";
        var shared = $"type Item @key(fields: \"id\") {{ id: ID! {Each(field => $"f{field}: String @shareable")} }}";
        var sharing = Enumerable.Range(1, 4).Select(number => Source($"s{number}", $"type Query {{ itemBy{number}(id: ID!): Item @lookup {(number == 1 ? "items: [Item]" : "")} }} {shared}")).ToList();
        Report("2,000 fields of 4 sources, one there", "50", sharing, query);

        var opener = Source("s0", "type Query { items: [Item] } type Item @key(fields: \"id\") { id: ID! }");
        var lookups = Enumerable.Range(1, 4).Select(number => Source($"s{number}", $"type Query {{ itemBy{number}(id: ID!): Item @lookup }} {shared}"));
        Report("2,000 fields of 4 sources, by lookups", "50", [opener, .. lookups], query);
        return 0;
    }

    private static void Report(string name, string allowed, IEnumerable<SourceSchemaText> sources, string query)
    {
        var planner = Planner([.. sources]);
        var document = DocumentParser.Parse(query);
        for (var i = 0; i < WarmUp; i++)
        {
            Plan(planner, document);
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var plan = Plan(planner, document);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Plan(planner, document);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-40}{allowed,4}{times[Runs / 2],8:0.0} ms (best {times[0]:0.0}){bytes / 1024,8} KB  {plan.Statistics.ExpandedStates} states, {plan.Statistics.Requests} requests"));
    }

    private static QueryPlan Plan(OperationPlanner planner, GraphQLDocument document) =>
        planner.Plan(document, null).Plan ?? throw new InvalidOperationException("There is no plan.");

    private static OperationPlanner Planner(IReadOnlyList<SourceSchemaText> sources)
    {
        var composed = SchemaComposer.Compose(sources);
        return composed.Succeeded
            ? new OperationPlanner(FusionArchive.Create(composed, sources).Availability)
            : throw new InvalidOperationException(string.Join('\n', composed.Log));
    }

    private static SourceSchemaText Source(string name, string sdl) => new(name, sdl, null);

    private static string Each(Func<int, string> text) => string.Join(' ', Enumerable.Range(0, Fields).Select(text));
}
