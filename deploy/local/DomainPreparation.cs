using ErpSystem.Subgraphs;
using Npgsql;

namespace ErpSystem.Local;

/// <summary>Brings a domain's part of the database up to its version: roles, schema, migrations, demo data.</summary>
internal sealed class DomainPreparation(
    SubgraphDefinition domain, DomainConnections connections, string adminConnectionString, PreparedMarks marks, IProgress<LocalStep> progress)
{
    private bool done;

    /// <summary>Does what the marks do not say was done already; a restarted service finds it done.</summary>
    public async Task RunAsync(int? scale, CancellationToken ct)
    {
        var mark = new PreparedMark(domain.Name, PreparedMark.VersionOf(domain), scale ?? marks.ScaleOf(domain.Name) ?? 1);
        if (done || marks.Contains(mark))
        {
            Report("starting");
            return;
        }

        try
        {
            await PrepareAsync(mark, ct);
        }
        catch (PostgresException refused)
        {
            // Mostly data of another branch, whose migrations were not these.
            throw new LocalStartException(
                $"The data of {domain.Name} cannot be brought to this version ({refused.MessageText}): throw it away with --fresh.", refused);
        }

        done = true;
        Report("starting");
    }

    private async Task PrepareAsync(PreparedMark mark, CancellationToken ct)
    {
        Report("roles and schema");
        await DomainConnections.CreateAsync(domain.Name, adminConnectionString, ct);
        Report("migrating");
        await domain.MigrateAsync(connections.Owner, ct);
        Report($"demo data of scale {mark.Scale}");
        await domain.LoadDemoDataAsync(connections.Runtime, new DemoDataOptions(mark.Scale, text => Report($"demo data: {text}")), ct);
        await PreparedMarks.WriteAsync(adminConnectionString, mark, ct);
    }

    private void Report(string text) => progress.Report(new LocalStep(domain.Name, text));
}
