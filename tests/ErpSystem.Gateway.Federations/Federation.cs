using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Federations.Execution;
using ErpSystem.Gateway.Federations.Generation;
using ErpSystem.Gateway.Federations.Model;
using ErpSystem.Gateway.Federations.Writing;

namespace ErpSystem.Gateway.Federations;

/// <summary>A federation made up from a seed: its sources, the one schema over everything, and servers for both on the same made-up data.</summary>
public sealed class Federation
{
    private readonly Dictionary<string, GraphQLServer> servers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TruthResolver> resolvers = new(StringComparer.Ordinal);
    private readonly GraphQLServer monolith;
    private readonly TruthResolver monolithResolver;

    private Federation(WorldModel world)
    {
        var truth = new Truth(world);
        Monolith = MonolithWriter.Write(world);
        monolithResolver = new TruthResolver(world, truth, source: null);
        monolith = GraphQLServer.Create(Monolith, monolithResolver);
        foreach (var source in world.Sources)
        {
            resolvers[source.Name] = new TruthResolver(world, truth, source);
            servers[source.Name] = GraphQLServer.Create(new SourceWriter(world, source, isForServer: true).Write(), resolvers[source.Name]);
        }

        Sources = [.. world.Sources.Select(source => new SourceSchemaText(source.Name, new SourceWriter(world, source, isForServer: false).Write(), SettingsWriter.Write(world, source)))];
    }

    /// <summary>The sources as they are composed.</summary>
    public IReadOnlyList<SourceSchemaText> Sources { get; }

    /// <summary>The one schema over everything, written without composition.</summary>
    public string Monolith { get; }

    /// <summary>Makes the federation of a seed; the same seed makes the same.</summary>
    public static Federation Create(int seed) => new(WorldGenerator.Generate(seed));

    /// <summary>What a source answers; variables as JSON.</summary>
    public Task<string> AskAsync(string source, string query, string? variables) => servers[source].ExecuteAsync(query, variables);

    /// <summary>What one server over everything answers; variables as JSON.</summary>
    public Task<string> AskMonolithAsync(string query, string? variables) => monolith.ExecuteAsync(query, variables);

    /// <summary>How many fields of the mutation type ran in the sources, and in the server over everything, since the last call.</summary>
    public (int Sources, int Monolith) CountMutations()
    {
        var counts = (resolvers.Values.Sum(resolver => resolver.Mutations.Values.Sum()), monolithResolver.Mutations.Values.Sum());
        resolvers.Values.Append(monolithResolver).ToList().ForEach(resolver => resolver.Forget());
        return counts;
    }
}
