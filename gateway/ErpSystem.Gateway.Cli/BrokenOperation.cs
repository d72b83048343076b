using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Cli;

/// <summary>An operation that was valid and no longer is.</summary>
/// <param name="File">Its file, relative to the folder.</param>
/// <param name="Error">The first thing that is wrong with it now.</param>
internal sealed record BrokenOperation(string File, string Error)
{
    /// <summary>The operations of a folder, subfolders included, that the new schema refuses and the old one took.</summary>
    public static IEnumerable<BrokenOperation> Find(DirectoryInfo folder, SchemaDefinition old, SchemaDefinition now)
    {
        foreach (var file in folder.GetFiles("*.graphql", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var text = System.IO.File.ReadAllText(file.FullName);
            var document = DocumentParser.Parse(text);
            var faults = OperationValidator.Validate(now, document, text);
            if (!faults.IsEmpty && OperationValidator.Validate(old, document, text).IsEmpty)
            {
                yield return new BrokenOperation(Path.GetRelativePath(folder.FullName, file.FullName), $"{faults[0].Message} ({faults[0].Locations.FirstOrDefault()})");
            }
        }
    }
}
