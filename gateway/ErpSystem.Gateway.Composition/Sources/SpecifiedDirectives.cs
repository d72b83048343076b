using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>The directives that a source may use without defining them: those of schema/directives.graphqls, the same bytes that our subgraphs embed.</summary>
internal static class SpecifiedDirectives
{
    private static readonly Lazy<SchemaDefinition> Schema = new(Load);

    public static IEnumerable<DirectiveDefinition> All => Schema.Value.DirectiveDefinitions;

    /// <summary>The scalars that the directives' arguments have.</summary>
    public static IEnumerable<NamedType> Scalars => Schema.Value.Types.Where(type => !type.IsBuiltIn);

    private static SchemaDefinition Load()
    {
        using var stream = typeof(SpecifiedDirectives).Assembly.GetManifestResourceStream("directives.graphqls")!;
        using var reader = new StreamReader(stream);
        return SchemaDefinition.Parse(reader.ReadToEnd());
    }
}
