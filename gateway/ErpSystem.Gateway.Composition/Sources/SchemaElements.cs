using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>The parts of a source schema as rules walk through them.</summary>
internal static class SchemaElements
{
    public static IEnumerable<FieldElement> Fields(this SourceSchema source) =>
        source.ComplexTypes.SelectMany(type => type.Fields.Select(field => new FieldElement(type, field)));

    public static IEnumerable<FieldElement> Fields(this SourceSchema source, string directive) => source.Fields().Where(element => element.Field.Has(directive));

    public static IEnumerable<ArgumentElement> Arguments(this SourceSchema source) =>
        source.Fields().SelectMany(element => element.Field.Arguments.Select(argument => new ArgumentElement(element.Type, element.Field, argument)));

    public static IEnumerable<ArgumentElement> Arguments(this SourceSchema source, string directive) =>
        source.Arguments().Where(element => element.Argument.Has(directive));

    /// <summary>Every application of a directive to a type.</summary>
    public static IEnumerable<(ComplexType Type, AppliedDirective Directive)> Applied(this SourceSchema source, string directive) =>
        source.ComplexTypes.SelectMany(type => type.Directives.Where(applied => applied.Name == directive).Select(applied => (type, applied)));
}

/// <summary>A field and its type.</summary>
internal readonly record struct FieldElement(ComplexType Type, FieldDefinition Field)
{
    public string Coordinate => $"{Type.Name}.{Field.Name}";
}

/// <summary>An argument of a field.</summary>
internal readonly record struct ArgumentElement(ComplexType Type, FieldDefinition Field, InputValueDefinition Argument)
{
    public string Coordinate => $"{Type.Name}.{Field.Name}({Argument.Name}:)";
}
