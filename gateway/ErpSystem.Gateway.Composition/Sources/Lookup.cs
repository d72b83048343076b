using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>A field by which the executor finds an entity in a source by its key.</summary>
/// <param name="Source">The source that offers it.</param>
/// <param name="Parent">The type that declares the field: Query, or a type reached from Query by <paramref name="Path"/>.</param>
/// <param name="Field">The lookup field.</param>
/// <param name="Path">Fields without arguments from Query to the parent; empty for a field of Query.</param>
/// <param name="Arguments">The arguments and the paths of the entity that fill them, without alternatives.</param>
/// <param name="IsInternal">True when clients cannot use the field.</param>
internal sealed record Lookup(
    SourceSchema Source,
    ComplexType Parent,
    FieldDefinition Field,
    ImmutableArray<string> Path,
    ImmutableArray<LookupKey> Arguments,
    bool IsInternal)
{
    /// <summary>The type that is found: an object, interface or union.</summary>
    public string EntityType => Field.Type.Name;

    /// <summary>All that must be known of the entity, as a selection on its type.</summary>
    public FieldSelectionSet KeySelection { get; } =
        Arguments.Select(argument => argument.Map.ToSelectionSet()).Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));

    /// <summary>The field as it is asked: name, the arguments that the key fills, and type.</summary>
    public string Signature => $"{Field.Name}({string.Join(" ", Arguments.Select(key => $"{key.Argument.Name}: {key.Argument.Type}"))}): {Field.Type}";

    public override string ToString() => $"{Source.Name}.{string.Join('.', Path.Add(Field.Name))}";
}

/// <summary>An argument of a lookup and where its value stands in the entity.</summary>
internal sealed record LookupKey(InputValueDefinition Argument, FieldSelectionMap Map);
