using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Composition.Changes;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp check</c>: what a new composed schema means for the clients of the old one.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var old = new Argument<FileInfo>("old") { Description = "The schema that clients know: an archive (.far), an execution schema or a client schema." };
        var now = new Argument<FileInfo>("new") { Description = "The schema that they are to get." };
        var operations = new Option<DirectoryInfo?>("--operations") { Description = "A folder of operations (*.graphql) that must go on working." };
        var json = new Option<bool>("--json") { Description = "Print JSON for programs." };
        var command = new Command("check", "Compares two composed schemas. Exit code 1 when a change breaks clients or an operation stops working.") { old, now, operations, json };
        command.SetAction(parsed => Run(
            parsed.GetValue(old)!,
            parsed.GetValue(now)!,
            parsed.GetValue(operations),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(FileInfo old, FileInfo now, DirectoryInfo? operations, bool json, TextWriter output, TextWriter error)
    {
        if (new FileSystemInfo?[] { old, now, operations }.FirstOrDefault(needed => needed is { Exists: false }) is { } missing)
        {
            error.WriteLine($"There is no {(missing is DirectoryInfo ? "folder" : "file")} {missing}.");
            return CommandLine.WrongUse;
        }

        try
        {
            var (was, becomes) = (ClientSchemaFile.Read(old), ClientSchemaFile.Read(now));
            var changes = SchemaComparer.Compare(was, becomes);
            var broken = operations is null ? [] : BrokenOperation.Find(operations, was, becomes).ToList();
            Print([.. changes], broken, json, output);
            return broken.Count > 0 || changes.Any(change => change.Impact == ChangeImpact.Breaking) ? CommandLine.Findings : CommandLine.Fine;
        }
        catch (FusionArchiveException refused)
        {
            error.WriteLine($"error {refused.Code}: {refused.Message}");
        }
        catch (SchemaSyntaxException syntax)
        {
            error.WriteLine($"error INVALID_GRAPHQL at {syntax.Location}: {syntax.Message}");
        }

        return CommandLine.Findings;
    }

    private static void Print(List<SchemaChange> changes, List<BrokenOperation> broken, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    changes = changes.Select(change => new { impact = change.Impact.ToString().ToUpperInvariant(), code = change.Code, coordinate = change.Coordinate, message = change.Message }),
                    operations = broken.Select(operation => new { file = operation.File, error = operation.Error }),
                },
                Json));
            return;
        }

        changes.ForEach(output.WriteLine);
        broken.ForEach(operation => output.WriteLine($"breaking OPERATION {operation.File}: {operation.Error}"));
        var counts = Enum.GetValues<ChangeImpact>().Select(impact => $"{changes.Count(change => change.Impact == impact)} {impact.ToString().ToLowerInvariant()}");
        output.WriteLine($"{string.Join(", ", counts)}; {broken.Count} operations stop working.");
    }
}
