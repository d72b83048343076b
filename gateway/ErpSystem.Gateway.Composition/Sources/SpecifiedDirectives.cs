using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>The directives that a source may use without defining them: those of schema/directives.graphqls, the same bytes that our subgraphs embed.</summary>
internal static class SpecifiedDirectives
{
    private static readonly Lazy<SchemaDefinition> Schema = new(Load);

    public static DirectiveDefinition? Find(string name) => Schema.Value.DirectiveDefinitions.Find(name);

    private static SchemaDefinition Load()
    {
        using var stream = typeof(SpecifiedDirectives).Assembly.GetManifestResourceStream("directives.graphqls")!;
        using var reader = new StreamReader(stream);
        return SchemaDefinition.Parse(reader.ReadToEnd());
    }
}
