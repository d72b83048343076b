using System.CommandLine;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp compose</c>: source schemas into an archive, or this repository's sources into its composed schemas.</summary>
internal static class ComposeCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Source schemas; the settings of A.graphqls stand in A-settings.json beside it.", Arity = ArgumentArity.ZeroOrMore };
        var archive = new Option<FileInfo?>("--out") { Description = "The archive to write." };
        var environment = new Option<string?>("--env", "--environment") { Description = "The environment whose values fill {{VARIABLES}} in the settings." };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when the composed schemas are stale." };
        var json = Invocation.JsonOption();
        var composition = new CompositionInput();
        var command = new Command("compose", "Composes source schemas. Without files: schema/sources/*.graphqls into schema/supergraph.graphqls and schema/api.graphqls.")
        {
            files, archive, environment, check, json,
        };
        composition.AddTo(command);
        command.SetAction(parsed => Invocation.Run(parsed, json, invocation => new Composition(
            invocation,
            parsed.GetValue(archive),
            parsed.GetValue(environment),
            parsed.GetValue(check)).Execute(parsed.GetValue(files) ?? [], sources => composition.Read(parsed, sources))));
        return command;
    }

    private sealed record Composition(Invocation Invocation, FileInfo? Archive, string? Environment, bool Check)
    {
        public int Execute(FileInfo[] files, Func<IReadOnlyList<SourceSchemaText>, CompositionOptions> options)
        {
            var folder = files.Length == 0
                ? SchemaFolder.Find(Directory.GetCurrentDirectory())
                    ?? throw new WrongUseException("There is no folder schema/sources here or above. Name the source schemas: erp compose A.graphqls B.graphqls --out FILE.far")
                : null;
            if (files.FirstOrDefault(file => !file.Exists) is { } missing)
            {
                throw new WrongUseException($"There is no file {missing}.");
            }

            var sources = folder?.ReadSources() ?? [.. files.Select(file => SourceFiles.Read(file.FullName))];
            var result = SchemaComposer.Compose(sources, options(sources));
            var messages = result.Log.Select(message => Finding.Of(message, sources.FirstOrDefault(source => source.Name == message.Source)?.File)).ToList();
            if (!Invocation.IsJson)
            {
                Invocation.WriteText(messages);
            }

            var (exitCode, stale) = result.Succeeded ? Finish(folder, sources, result) : (CommandLine.Findings, []);
            if (Invocation.IsJson)
            {
                Invocation.WriteJson(new { sources = sources.Select(source => source.Name), archive = result.Succeeded && !Check ? Archive?.ToString() : null, stale, messages });
            }

            // Two sources of one name are no fault of either.
            return messages.Exists(message => message.Code == "CONFLICTING_SOURCE_SCHEMA_NAME") ? CommandLine.WrongUse : exitCode;
        }

        private (int ExitCode, IReadOnlyList<string> Stale) Finish(SchemaFolder? folder, IReadOnlyList<SourceSchemaText> sources, CompositionResult result)
        {
            if (Archive is not null && !Check)
            {
                using var content = new MemoryStream();
                FusionArchive.Create(result, sources, Environment).Write(content);
                WriteWhole(Archive, content.ToArray());
                Say($"{sources.Count} source schemas composed into {Archive}.");
            }
            else if (folder is null)
            {
                Say($"{sources.Count} source schemas compose.");
            }

            if (folder is not null && Check)
            {
                return Compare(folder, result);
            }

            if (folder is not null)
            {
                folder.Write(result);
                Say($"{sources.Count} source schemas composed into {folder.SupergraphFile} and {folder.ApiFile}.");
            }

            return (CommandLine.Fine, []);
        }

        // A gateway may watch the file: it finds the old archive or the new one, never a part.
        private static void WriteWhole(FileInfo archive, byte[] content)
        {
            if (Directory.Exists(archive.FullName))
            {
                throw new WrongUseException($"{archive} is a folder.");
            }

            archive.Directory?.Create();
            var part = $"{archive.FullName}.{System.Environment.ProcessId}.part";
            try
            {
                File.WriteAllBytes(part, content);
                File.Move(part, archive.FullName, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }

        private (int ExitCode, IReadOnlyList<string> Stale) Compare(SchemaFolder folder, CompositionResult result)
        {
            var stale = folder.StaleFiles(result).ToList();
            foreach (var file in Invocation.IsJson ? [] : stale)
            {
                Invocation.Error.WriteLine($"{file} is stale. Run 'erp compose' and commit what it writes.");
            }

            return (stale.Count == 0 ? CommandLine.Fine : CommandLine.Findings, stale);
        }

        private void Say(string line)
        {
            if (!Invocation.IsJson)
            {
                Invocation.Output.WriteLine(line);
            }
        }
    }
}
