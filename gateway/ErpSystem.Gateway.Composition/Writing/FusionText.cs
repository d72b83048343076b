using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>The directives that the execution schema puts on each kind of element.</summary>
internal static class FusionText
{
    private const string Inaccessible = "@fusion__inaccessible";

    public static IEnumerable<string> Of(MergedType type)
    {
        foreach (var part in type.Parts)
        {
            yield return $"@fusion__type(schema: {part.Source.Key})";
        }

        var (directive, argument) = type.Kind == TypeKind.Union ? ("fusion__unionMember", "member") : ("fusion__implements", "interface");
        foreach (var membership in type.Memberships)
        {
            foreach (var source in membership.Sources)
            {
                yield return $"@{directive}(schema: {source.Key}, {argument}: {ValueText.Quote(membership.TypeName)})";
            }
        }

        foreach (var lookup in type.Lookups)
        {
            yield return Of(lookup);
        }

        foreach (var other in Common(type))
        {
            yield return other;
        }
    }

    public static IEnumerable<string> Of(MergedType type, MergedField field)
    {
        if (field.IsGatewayField && type.Name == nameof(OperationRoot.Query))
        {
            yield return $"@{NodeFields.Marker}";
        }

        foreach (var part in field.Parts)
        {
            var sourceType = part.Definition.Type == field.Type ? "" : $", sourceType: {ValueText.Quote(part.Definition.Type.ToString()!)}";
            var provides = SelectionText.TryParseSet(part.Provides) is { } set ? $", provides: {ValueText.Quote(set.ToString())}" : "";
            yield return $"@fusion__field(schema: {part.Source.Key}{sourceType}{provides}{(part.IsExternal ? ", partial: true" : "")})";
        }

        foreach (var part in field.Parts.Where(part => !part.Requirements.IsEmpty))
        {
            yield return Requires(part);
        }

        foreach (var other in Common(field))
        {
            yield return other;
        }

        if (type.Name == nameof(OperationRoot.Subscription))
        {
            foreach (var stream in field.Parts.SelectMany(part => EventStreamText.Of(part)))
            {
                yield return stream;
            }
        }
    }

    public static IEnumerable<string> Of(MergedInput input)
    {
        foreach (var part in input.Parts)
        {
            var sourceType = part.Definition.Type == input.Type ? "" : $", sourceType: {ValueText.Quote(part.Definition.Type.ToString()!)}";
            yield return $"@fusion__inputField(schema: {part.Source.Key}{sourceType})";
        }

        foreach (var other in Common(input))
        {
            yield return other;
        }
    }

    public static IEnumerable<string> Of(MergedEnumValue value) =>
        value.Sources.Select(source => $"@fusion__enumValue(schema: {source.Key})").Concat(Common(value));

    private static string Of(Lookup lookup)
    {
        var map = string.Join(", ", lookup.Arguments.Select(key => ValueText.Quote(key.Map.ToString())));
        var path = lookup.Path.IsEmpty ? "null" : ValueText.Quote(string.Join('.', lookup.Path));
        return $"@fusion__lookup(schema: {lookup.Source.Key}, key: {ValueText.Quote(lookup.KeySelection.ToString())}, field: {ValueText.Quote(lookup.Signature)}, "
            + $"map: [{map}], path: {path}, internal: {(lookup.IsInternal ? "true" : "false")})";
    }

    private static string Requires(FieldPart part)
    {
        var requirements = part.Requirements.Select(key => key.Map.ToSelectionSet()).Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));

        // An Apollo source takes what it requires as fields of the representation; they are written behind the arguments of the field.
        var parameters = part.Definition.Arguments
            .Select(argument => (Argument: argument, Map: part.Requirements.FirstOrDefault(key => key.Argument == argument)?.Map))
            .Concat(part.Requirements.Where(key => !part.Definition.Arguments.Contains(key.Argument)).Select(key => (key.Argument, Map: (FieldSelectionMap?)key.Map)))
            .ToList();
        var arguments = string.Join(" ", parameters.Select(parameter => $"{parameter.Argument.Name}: {parameter.Argument.Type}"));
        var map = string.Join(", ", parameters.Select(parameter => parameter.Map is null ? "null" : ValueText.Quote(parameter.Map.ToString())));
        return $"@fusion__requires(schema: {part.Source.Key}, requirements: {ValueText.Quote(requirements.ToString())}, "
            + $"field: {ValueText.Quote($"{part.Definition.Name}({arguments}): {part.Definition.Type}")}, map: [{map}])";
    }

    private static IEnumerable<string> Common(MergedMember member)
    {
        foreach (var group in member.Directives.Where(carried => WellKnown.Carried.Contains(carried.Directive.Name)).Select(carried => Text(carried.Directive)).Distinct())
        {
            yield return group;
        }

        foreach (var (source, directive) in member.Directives.Select(carried => (carried.Source, carried.Directive)))
        {
            if (directive.Name is WellKnown.Cost or WellKnown.ListSize)
            {
                yield return $"@fusion__{directive.Name}(schema: {source.Key}{(directive.Arguments.IsEmpty ? "" : ", ")}{CarriedDirectives.Arguments(directive)})";
            }
        }

        if (member.IsInaccessible)
        {
            yield return Inaccessible;
        }
    }

    private static string Text(AppliedDirective directive) =>
        directive.Arguments.IsEmpty ? $"@{directive.Name}" : $"@{directive.Name}({CarriedDirectives.Arguments(directive)})";
}
