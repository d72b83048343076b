using System.Collections.Frozen;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>
/// A schema as a client sees it: with the introspection types, the meta fields and the specified directives, and without built-in scalars
/// that nothing refers to (the specification forbids a service to offer them).
/// </summary>
public sealed class TypeLookup
{
    private readonly FrozenSet<string> absentScalars;

    public TypeLookup(SchemaDefinition schema)
    {
        Schema = schema;
        absentScalars = AbsentScalars(schema);
    }

    public SchemaDefinition Schema { get; }

    /// <summary>All types: those of the schema in its order, then the introspection types.</summary>
    public IEnumerable<NamedType> Types
    {
        get
        {
            foreach (var type in Schema.Types)
            {
                if (!absentScalars.Contains(type.Name))
                {
                    yield return type;
                }
            }

            foreach (var type in IntrospectionTypes.Schema.Types)
            {
                if (BuiltIns.IsIntrospectionName(type.Name) && !Schema.Types.Contains(type.Name))
                {
                    yield return type;
                }
            }
        }
    }

    /// <summary>All directives: those of the schema in its order, then the specified ones that it does not define itself.</summary>
    public IEnumerable<DirectiveDefinition> Directives
    {
        get
        {
            foreach (var directive in Schema.DirectiveDefinitions)
            {
                yield return directive;
            }

            foreach (var directive in IntrospectionTypes.Schema.DirectiveDefinitions)
            {
                if (!Schema.DirectiveDefinitions.Contains(directive.Name))
                {
                    yield return directive;
                }
            }
        }
    }

    public NamedType? Find(string name) =>
        absentScalars.Contains(name) ? null
        : Schema.Types.Find(name) ?? (BuiltIns.IsIntrospectionName(name) ? IntrospectionTypes.Schema.Find(name) : null);

    public DirectiveDefinition? FindDirective(string name) =>
        Schema.DirectiveDefinitions.Find(name) ?? IntrospectionTypes.Schema.DirectiveDefinitions.Find(name);

    /// <summary>The named type behind a reference, or null when there is none.</summary>
    public NamedType? Resolve(TypeReference? reference) => reference is null ? null : Find(reference.Name);

    public bool IsInput(TypeReference? reference) => Resolve(reference) is { IsInput: true };

    /// <summary>The definition of a selected field, meta fields included; null when the type has no such field.</summary>
    public FieldDefinition? Field(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__schema" when parent.Name == Schema.QueryTypeName:
                    return IntrospectionTypes.SchemaField;
                case "__type" when parent.Name == Schema.QueryTypeName:
                    return IntrospectionTypes.TypeField;
                case "__typename" when parent.IsComposite:
                    return IntrospectionTypes.TypeNameField;
            }
        }

        return (parent as ComplexType)?.Fields.Find(name);
    }

    /// <summary>True when some object can be of both composite types.</summary>
    public bool Overlap(NamedType one, NamedType other) => one.Name == other.Name || Schema.Overlap(one.Name, other.Name);

    /// <summary>True when every value of <paramref name="type"/> is one of <paramref name="superType"/>.</summary>
    public bool IsSubType(TypeReference type, TypeReference superType) => (type, superType) switch
    {
        (NonNullTypeReference left, NonNullTypeReference right) => IsSubType(left.Inner, right.Inner),
        (_, NonNullTypeReference) => false,
        (NonNullTypeReference left, _) => IsSubType(left.Inner, superType),
        (ListTypeReference left, ListTypeReference right) => IsSubType(left.Inner, right.Inner),
        (ListTypeReference, _) or (_, ListTypeReference) => false,
        _ => Schema.IsSubType(type.Name, superType.Name),
    };

    private static FrozenSet<string> AbsentScalars(SchemaDefinition schema)
    {
        var absent = new HashSet<string>(BuiltIns.Scalars, StringComparer.Ordinal);
        absent.Remove("String");
        absent.Remove("Boolean");
        foreach (var type in schema.Types)
        {
            RemoveReferenced(type, absent);
        }

        foreach (var directive in schema.DirectiveDefinitions)
        {
            RemoveReferenced(directive.Arguments, absent);
        }

        return absent.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void RemoveReferenced(NamedType type, HashSet<string> absent)
    {
        if (type is ComplexType complex)
        {
            foreach (var field in complex.Fields)
            {
                absent.Remove(field.Type.Name);
                RemoveReferenced(field.Arguments, absent);
            }
        }
        else if (type is InputObjectType input)
        {
            RemoveReferenced(input.Fields, absent);
        }
    }

    private static void RemoveReferenced(MemberCollection<InputValueDefinition> values, HashSet<string> absent)
    {
        foreach (var value in values)
        {
            absent.Remove(value.Type.Name);
        }
    }
}
