using ErpSystem.Gateway.Composition.SourceRules;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>An Apollo source does not rely on a directive that this gateway would have to enforce and does not know.</summary>
internal sealed class FederationDirectiveNotSupportedRule : ISourceRule
{
    public const string Code = "FEDERATION_DIRECTIVE_NOT_SUPPORTED";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var type in source.Definition.Types)
        {
            Check(source, type.Name, type, log);
            foreach (var field in (type as ComplexType)?.Fields ?? MemberCollection<FieldDefinition>.Empty)
            {
                Check(source, $"{type.Name}.{field.Name}", field, log);
                foreach (var argument in field.Arguments)
                {
                    Check(source, $"{type.Name}.{field.Name}({argument.Name}:)", argument, log);
                }
            }
        }
    }

    private static void Check(SourceSchema source, string coordinate, SchemaMember member, CompositionLog log)
    {
        foreach (var directive in member.Directives.Where(directive => FederationDirectives.Unsupported.Contains(directive.Name)))
        {
            log.Error(
                Code,
                $"@{directive.Name} on '{coordinate}' is a directive of Apollo Federation that this gateway does not enforce.",
                coordinate,
                source,
                directive.Location,
                "Remove it and protect the field in the source itself.");
        }
    }
}
