using ErpSystem.Benchmarks.Harness;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Benchmarks;

/// <summary>The two races. Gateway on core 1, load and sources on core 0.</summary>
internal static class Benchmarks
{
    public static async Task<int> FederatedAsync(Drive drive, CancellationToken cancellationToken)
    {
        var workspace = await Workspace.PrepareAsync(cancellationToken);
        using var sources = Contenders.StartSources(workspace);
        using var race = new Race(workspace, sources, Contenders.SourcesUrl, "heavy", drive);
        var archive = Archive(workspace, Contenders.AllSources);

        Console.WriteLine(Measurement.Header);
        var ours = Print(await race.RunAsync(Contenders.Ours(workspace, archive), cancellationToken));
        var peer = Print(await race.RunAsync(Contenders.Grafbase(workspace), cancellationToken));
        var baseline = Baseline.Read();
        return baseline.Judge("federated, requests a second to Grafbase", ours.Load.PerSecond / peer.Load.PerSecond, baseline.FederatedToGrafbase);
    }

    public static async Task<int> PassThroughAsync(Drive drive, CancellationToken cancellationToken)
    {
        var workspace = await Workspace.PrepareAsync(cancellationToken);
        using var sources = Contenders.StartSources(workspace);
        using var race = new Race(workspace, sources, Contenders.SourcesUrl, "light", drive);
        var archive = Archive(workspace, ["catalog"]);

        Console.WriteLine(Measurement.Header);
        var ours = Print(await race.RunAsync(Contenders.Ours(workspace, archive), cancellationToken));
        var peer = Print(await race.RunAsync(Contenders.Proxy(workspace), cancellationToken));
        var baseline = Baseline.Read();
        return baseline.Judge("pass-through, requests a second to YARP", ours.Load.PerSecond / peer.Load.PerSecond, baseline.PassThroughToYarp);
    }

    /// <summary>Composes some of the sources into an archive; the file.</summary>
    public static string Archive(Workspace workspace, IReadOnlyList<string> names)
    {
        var sources = names
            .Select(name => new SourceSchemaText(name, File.ReadAllText(Path.Combine(workspace.Folder, "sdl", name + ".graphql")), Settings(name)))
            .ToList();
        var result = SchemaComposer.Compose(sources, new CompositionOptions());
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join('\n', result.Log));
        }

        var file = Path.Combine(workspace.Folder, string.Join('-', names) + ".far");
        using var stream = File.Create(file);
        FusionArchive.Create(result, sources, environment: null).Write(stream);
        return file;
    }

    private static Measurement Print(Measurement measurement)
    {
        Console.WriteLine(measurement);
        return measurement;
    }

    private static string Settings(string name) =>
        $$"""{ "name": "{{name}}", "transports": { "http": { "url": "{{Contenders.SourcesUrl}}{{name}}" } } }""";
}
