using System.CommandLine;
using ErpSystem.Gateway.Cli.Operations;
using ErpSystem.Gateway.Composition.Changes;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp check</c>: what a new composed schema means for the clients of the old one.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var old = new Argument<FileInfo>("old") { Description = "The schema that clients know: an archive (.far), an execution schema or a client schema." };
        var now = new Argument<FileInfo>("new") { Description = "The schema that they are to get." };
        var operations = new Option<DirectoryInfo?>("--operations") { Description = "A folder of operations (*.graphql, *.gql, manifests *.json) that must go on working." };
        var json = Invocation.JsonOption();
        var command = new Command("check", "Compares two composed schemas. Exit code 1 when a change breaks clients or an operation stops working.") { old, now, operations, json };
        command.SetAction(parsed => Invocation.Run(parsed, json, invocation => Run(parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(operations), invocation)));
        return command;
    }

    private static int Run(FileInfo old, FileInfo now, DirectoryInfo? operations, Invocation invocation)
    {
        if (new FileSystemInfo?[] { old, now, operations }.FirstOrDefault(needed => needed is { Exists: false }) is { } missing)
        {
            throw new WrongUseException($"There is no {(missing is DirectoryInfo ? "folder" : "file")} {missing}.");
        }

        var (was, becomes) = (ClientSchemaFile.Read(old, out var oldFault), ClientSchemaFile.Read(now, out var newFault));
        if (was is null || becomes is null)
        {
            return invocation.Report([.. new[] { oldFault, newFault }.OfType<Finding>()]);
        }

        var changes = SchemaComparer.Compare(was, becomes).ToList();
        var verdicts = operations is null ? [] : OperationVerdict.Of(OperationFolder.Read(operations), was, becomes).ToList();
        var (broken, invalid) = (verdicts.FindAll(verdict => verdict.WasValid), verdicts.FindAll(verdict => !verdict.WasValid));
        if (invocation.IsJson)
        {
            invocation.WriteJson(new
            {
                changes = changes.Select(change => new { impact = change.Impact.ToString().ToUpperInvariant(), code = change.Code, coordinate = change.Coordinate, message = change.Message }),
                operations = broken.Select(Json),
                invalidBefore = invalid.Select(Json),
                errors = Array.Empty<Finding>(),
            });
        }
        else
        {
            Print(changes, broken, invalid, invocation.Output);
        }

        return broken.Count > 0 || changes.Exists(change => change.Impact == ChangeImpact.Breaking) ? CommandLine.Findings : CommandLine.Fine;
    }

    private static object Json(OperationVerdict verdict) => new
    {
        file = verdict.Operation.File,
        operation = verdict.Operation.Name,
        error = verdict.Error,
        line = verdict.Location.IsNone ? (int?)null : verdict.Location.Line,
        column = verdict.Location.IsNone ? (int?)null : verdict.Location.Column,
    };

    private static void Print(List<SchemaChange> changes, List<OperationVerdict> broken, List<OperationVerdict> invalid, TextWriter output)
    {
        changes.ForEach(output.WriteLine);
        broken.ForEach(verdict => output.WriteLine($"breaking OPERATION {verdict}"));
        invalid.ForEach(verdict => output.WriteLine($"invalid OPERATION {verdict} It was not valid before either."));
        var counts = Enum.GetValues<ChangeImpact>().Select(impact => $"{changes.Count(change => change.Impact == impact)} {impact.ToString().ToLowerInvariant()}");
        output.WriteLine($"{string.Join(", ", counts)}; {broken.Count} operations stop working{(invalid.Count == 0 ? "" : $", {invalid.Count} did not work before")}.");
    }
}
