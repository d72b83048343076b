using System.CommandLine;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Planning;
using ErpSystem.Gateway.Schema.Availability;
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

    public Command AddTo(Command command)
    {
        command.Add(file);
        command.Add(archive);
        command.Add(operation);
        return command;
    }

    /// <summary>Reads, validates and plans the operation, then hands it on.</summary>
    public int Run(ParseResult parsed, Func<PlannedOperation, TextWriter, int> then)
    {
        var error = parsed.InvocationConfiguration.Error;
        var document = parsed.GetValue(file)!;
        if (new[] { document, parsed.GetValue(archive) }.FirstOrDefault(needed => needed is { Exists: false }) is { } missing)
        {
            error.WriteLine($"There is no file {missing}.");
            return CommandLine.WrongUse;
        }

        try
        {
            return Read(parsed.GetValue(archive), error, out var exitCode) is { } supergraph
                && Plan(supergraph, File.ReadAllText(document.FullName), parsed.GetValue(operation), error) is { } planned
                ? then(planned, parsed.InvocationConfiguration.Output)
                : exitCode;
        }
        catch (FusionArchiveException refused)
        {
            error.WriteLine($"error {refused.Code}: {refused.Message}");
            return CommandLine.Findings;
        }
        catch (SchemaSyntaxException syntax)
        {
            error.WriteLine($"{document}:{syntax.Location}: {syntax.Message}");
            return CommandLine.Findings;
        }
    }

    private static FusionArchive? Read(FileInfo? archive, TextWriter error, out int exitCode)
    {
        exitCode = CommandLine.Findings;
        if (archive is not null)
        {
            using var stream = archive.OpenRead();
            return FusionArchive.Read(stream);
        }

        if (SchemaFolder.Find(Directory.GetCurrentDirectory()) is not { } folder)
        {
            error.WriteLine("There is no folder schema/sources here or above. Name an archive: --archive FILE.far");
            exitCode = CommandLine.WrongUse;
            return null;
        }

        var sources = folder.ReadSources();
        var result = SchemaComposer.Compose(sources, folder.ReadOptions());
        if (result.Succeeded)
        {
            return FusionArchive.Create(result, sources);
        }

        foreach (var message in result.Log)
        {
            error.WriteLine(message);
        }

        return null;
    }

    private static PlannedOperation? Plan(FusionArchive archive, string text, string? operationName, TextWriter error)
    {
        var document = DocumentParser.Parse(text);
        var client = SchemaDefinition.Parse(ClientSchemaReader.ReadText(archive.ExecutionSchema));
        var faults = OperationValidator.Validate(client, document, text);
        if (faults.IsEmpty)
        {
            var sources = archive.Sources.ToDictionary(source => source.Name, source => SchemaDefinition.Parse(source.Sdl), StringComparer.Ordinal);
            var planner = new OperationPlanner(AvailabilityTable.Build(SchemaDefinition.Parse(archive.ExecutionSchema), sources, archive.GatewaySettings.ListLookups));
            var result = planner.Plan(document, operationName);
            if (result.Plan is { } plan)
            {
                return new PlannedOperation(text, planner.NormalizedText(document, operationName)!, plan);
            }

            faults = [result.Error!];
        }

        foreach (var fault in faults)
        {
            error.WriteLine(fault.Locations.IsEmpty ? $"error {fault.Code}: {fault.Message}" : $"error {fault.Code} at {string.Join(", ", fault.Locations)}: {fault.Message}");
        }

        return null;
    }
}
