using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>What the three rules about root types have in common.</summary>
internal static class RootTypeName
{
    public static void Check(SourceSchema source, string code, OperationRoot root, string? rootTypeName, CompositionLog log)
    {
        var expected = root.ToString();
        if (rootTypeName is not null && rootTypeName != expected)
        {
            var location = source.Definition.Find(rootTypeName)?.Location ?? SourceLocation.None;
            log.Error(
                code,
                $"The {expected.ToLowerInvariant()} root type is called '{rootTypeName}', it must be called '{expected}'.",
                rootTypeName,
                source,
                location,
                $"Rename '{rootTypeName}' to '{expected}'.");
        }
        else if (rootTypeName is null && source.Definition.Find(expected) is { } type)
        {
            log.Error(
                code,
                $"A type is called '{expected}' but is not the {expected.ToLowerInvariant()} root type.",
                expected,
                source,
                type.Location,
                $"Rename the type, or make it the root: 'schema {{ {expected.ToLowerInvariant()}: {expected} }}'.");
        }
    }
}
