using System.Collections.Immutable;
using System.CommandLine;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Planning;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Cli;

/// <summary>What commands about one operation have in common: its file, its name, and the schema that it is for.</summary>
internal sealed class OperationOptions
{
    private readonly Argument<FileInfo> file = new("file") { Description = "The GraphQL document." };
    private readonly Option<FileInfo?> archive = new("--archive") { Description = "The archive (.far) with the composed schema." };
    private readonly Option<string?> operation = new("--operation") { Description = "The operation's name, where the document has several." };
    private readonly Option<bool> json = Invocation.JsonOption();

    public Command AddTo(Command command)
    {
        command.Add(file);
        command.Add(archive);
        command.Add(operation);
        command.Add(json);
        return command;
    }

    /// <summary>Reads, validates and plans the operation, then hands it on.</summary>
    public int Run(ParseResult parsed, Func<PlannedOperation, Invocation, int> then) => Invocation.Run(parsed, json, invocation =>
    {
        var document = parsed.GetValue(file)!;
        if (new[] { document, parsed.GetValue(archive) }.FirstOrDefault(needed => needed is { Exists: false }) is { } missing)
        {
            throw new WrongUseException($"There is no file {missing}.");
        }

        var text = File.ReadAllText(document.FullName);
        if (Read(parsed.GetValue(archive), invocation) is not { } supergraph)
        {
            return CommandLine.Findings;
        }

        var planned = Plan(supergraph, text, parsed.GetValue(operation), out var faults);
        if (planned is not null)
        {
            return then(planned, invocation);
        }

        var exitCode = invocation.Report([.. faults.Select(fault => Finding.Of(fault, document.ToString()))]);
        return faults.Any(fault => fault.Code == "OPERATION_NAME_UNKNOWN") ? CommandLine.WrongUse : exitCode;
    });

    private static FusionArchive? Read(FileInfo? archive, Invocation invocation)
    {
        if (archive is not null)
        {
            using var stream = archive.OpenRead();
            return FusionArchive.Read(stream);
        }

        var folder = SchemaFolder.Find(Directory.GetCurrentDirectory())
            ?? throw new WrongUseException("There is no folder schema/sources here or above. Name an archive: --archive FILE.far");
        var sources = folder.ReadSources();
        var result = SchemaComposer.Compose(sources, CompositionInput.Default(null, sources));
        if (result.Succeeded)
        {
            return FusionArchive.Create(result, sources);
        }

        invocation.Report([.. result.Log.Select(message => Finding.Of(message, sources.FirstOrDefault(source => source.Name == message.Source)?.File))]);
        return null;
    }

    private static PlannedOperation? Plan(FusionArchive archive, string text, string? operationName, out ImmutableArray<GraphQLError> faults)
    {
        var parsed = OperationParser.Parse(text);
        if (parsed.Document is not { } document)
        {
            faults = [parsed.Error!];
            return null;
        }

        faults = OperationValidator.Validate(SchemaDefinition.Parse(ClientSchemaReader.ReadText(archive.ExecutionSchema)), document, text);
        if (!faults.IsEmpty)
        {
            return null;
        }

        var planner = new OperationPlanner(archive.Availability);
        var result = planner.Plan(document, operationName);
        faults = result.Error is { } error ? [error] : [];
        return result.Plan is { } plan ? new PlannedOperation(text, planner.NormalizedText(document, operationName)!, plan) : null;
    }
}
