using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Reads selections where a wrong text is somebody else's finding: a rule of its own reports it.</summary>
internal static class SelectionText
{
    public static FieldSelectionSet? TryParseSet(string? text)
    {
        try
        {
            return text is null ? null : FieldSelectionSetParser.Parse(text);
        }
        catch (SchemaSyntaxException)
        {
            return null;
        }
    }

    public static FieldSelectionMap? TryParseMap(string? text)
    {
        try
        {
            return text is null ? null : FieldSelectionMapParser.Parse(text);
        }
        catch (SchemaSyntaxException)
        {
            return null;
        }
    }
}
