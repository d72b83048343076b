using System.Collections.Immutable;
using System.Xml.Linq;

namespace ErpSystem.Architecture.Tests;

/// <summary>The files of a checkout as the rules see them: paths with forward slashes from the root, and their text. Immutable, so that a case can show a rule a broken copy.</summary>
internal sealed record SourceTree(ImmutableSortedDictionary<string, string> Files)
{
    private static readonly string[] IgnoredFolders = ["artifacts", "bin", "obj", "node_modules", ".git", ".erp", ".idea", ".vs", ".vscode", "TestResults"];

    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".sln", ".props", ".targets", ".graphqls", ".graphql", ".json", ".md", ".yaml", ".yml", ".mjs", ".txt"];

    public static SourceTree Read(string root)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in Enumerate(new DirectoryInfo(root)))
        {
            var text = TextExtensions.Contains(file.Extension) ? File.ReadAllText(file.FullName) : "";
            files.Add(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), text);
        }

        return new SourceTree(files.ToImmutable());
    }

    public SourceTree With(string path, string text) => new(Files.SetItem(path, text));

    public SourceTree Without(string path) => new(Files.Remove(path));

    public IEnumerable<Project> Projects => Files.Where(file => file.Key.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new Project(file.Key, file.Value));

    public Project Project(string name) => Projects.Single(project => project.Name == name);

    public IEnumerable<KeyValuePair<string, string>> Code(string folder) =>
        Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<FileInfo> Enumerate(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories()
            .Where(child => !IgnoredFolders.Contains(child.Name))
            .SelectMany(Enumerate));
}

/// <summary>A project file: its name and what it references.</summary>
internal sealed class Project(string path, string text)
{
    private readonly XDocument document = XDocument.Parse(text);

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public string Folder { get; } = path[..(path.LastIndexOf('/') + 1)];

    public IEnumerable<string> ProjectReferences => Includes("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')));

    public IEnumerable<string> PackageReferences => Includes("PackageReference");

    public IEnumerable<string> FrameworkReferences =>
        Includes("FrameworkReference").Concat(document.Root?.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk.Web" ? ["Microsoft.AspNetCore.App"] : []);

    public IEnumerable<XElement> Elements(string name) => document.Descendants(name);

    private IEnumerable<string> Includes(string element) => document.Descendants(element).Select(item => item.Attribute("Include")?.Value ?? "");
}
