using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Composition.Apollo;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Which federation language a source is written in.</summary>
internal enum SourceKind
{
    Composite,
    ApolloFederation,
}

/// <summary>A parsed source schema and what its directives say.</summary>
internal sealed class SourceSchema
{
    private readonly HashSet<string> keyFields = new(StringComparer.Ordinal);

    public SourceSchema(SourceSchemaText text, SchemaDefinition definition, SourceKind kind = SourceKind.Composite)
    {
        Text = text;
        Definition = definition;
        Kind = kind;
        Key = EnumName(text.Name);
        ComplexTypes = [.. definition.Types.OfType<ComplexType>()];
        Lookups = kind == SourceKind.ApolloFederation ? [.. EntityKeys.Read(this), .. NodeFields.LookupsOf(this)] : LookupReader.Read(this);
        CollectKeyFields();
    }

    public SourceSchemaText Text { get; }

    public string Name => Text.Name;

    /// <summary>The name as a value of the enum <c>fusion__Schema</c>.</summary>
    public string Key { get; }

    public SourceKind Kind { get; }

    public SchemaDefinition Definition { get; }

    /// <summary>Object and interface types in the order of their definition.</summary>
    public ImmutableArray<ComplexType> ComplexTypes { get; }

    public ImmutableArray<Lookup> Lookups { get; }

    public bool IsApollo => Kind == SourceKind.ApolloFederation;

    /// <summary>Types and fields that are not part of the composite schema, by <c>@internal</c> on themselves or on their type.</summary>
    public static bool IsInternal(NamedType type) => type.Has(WellKnown.Internal) || WellKnown.Scalars.Contains(type.Name);

    public static bool IsInternal(ComplexType type, FieldDefinition field) => IsInternal(type) || field.Has(WellKnown.Internal) || field.Has(NodeFields.Marker);

    /// <summary>True for an object type that stands in for an interface which other sources define (<c>@interfaceObject</c>).</summary>
    public static bool IsInterfaceObject(NamedType type) => type.Kind == TypeKind.Object && type.Has(FederationDirectives.InterfaceObject);

    public bool IsInterfaceObject(string typeName) => Definition.Find(typeName) is { } type && IsInterfaceObject(type);

    /// <summary>True when the field is part of a key of its type, written or implied by a lookup.</summary>
    public bool IsKeyField(string type, string field) => keyFields.Contains($"{type}.{field}");

    /// <summary>The text as a value of the enum <c>fusion__Schema</c>: upper case, words joined by underscores.</summary>
    public static string EnumName(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]));
            text.Append(startsWord ? "_" : "").Append(char.IsAsciiLetterOrDigit(name[i]) ? char.ToUpperInvariant(name[i]) : '_');
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    private void CollectKeyFields()
    {
        foreach (var type in ComplexTypes)
        {
            foreach (var key in KeyDirectives(type))
            {
                Collect(type.Name, key);
            }
        }

        foreach (var lookup in Lookups)
        {
            foreach (var type in Definition.PossibleTypes(lookup.EntityType).Order(StringComparer.Ordinal).Append(lookup.EntityType))
            {
                Collect(type, lookup.KeySelection);
            }
        }
    }

    // Keys of an interface are keys of the types that implement it.
    private IEnumerable<FieldSelectionSet> KeyDirectives(ComplexType type) =>
        type.Interfaces.Select(Definition.Find).OfType<ComplexType>().Prepend(type)
            .SelectMany(owner => owner.Directives)
            .Where(directive => directive.Name == WellKnown.Key)
            .Select(directive => SelectionText.TryParseSet(directive.StringArgument("fields")))
            .OfType<FieldSelectionSet>();

    private void Collect(string typeName, FieldSelectionSet selection)
    {
        foreach (var node in selection.Selections)
        {
            if (node is SelectedFragmentNode fragment)
            {
                Collect(fragment.TypeCondition ?? typeName, fragment.Children);
            }
            else if (node is SelectedFieldNode selected && Definition.Find(typeName) is ComplexType type && type.Fields.TryFind(selected.Name, out var field))
            {
                keyFields.Add($"{typeName}.{selected.Name}");
                if (selected.Children is not null)
                {
                    Collect(field.Type.Name, selected.Children);
                }
            }
        }
    }

    public override string ToString() => Name;
}
