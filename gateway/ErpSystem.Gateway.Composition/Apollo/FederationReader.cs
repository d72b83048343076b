using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>
/// Brings an Apollo source into the form that composition works on: directives under their own names, federation's machinery taken out, root
/// types called Query, Mutation and Subscription, and what older versions mean without saying it written out.
/// </summary>
internal sealed class FederationReader(SchemaDefinition schema, FederationLink link)
{
    public SchemaDefinition Read() => SchemaDefinition.Create(
        schema.Types.Where(type => !link.IsMachinery(type.Name) && !IsEmptyRoot(type)).Select(Read),
        FederationDirectives.Definitions.Concat(schema.DirectiveDefinitions.Where(definition => WellKnown.Carried.Contains(definition.Name) && definition.Name != "tag")),
        RootName(OperationRoot.Query),
        RootName(OperationRoot.Mutation),
        RootName(OperationRoot.Subscription));

    private string? RootName(OperationRoot root)
    {
        var type = root switch
        {
            OperationRoot.Query => schema.Query,
            OperationRoot.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };

        // 'extend schema @link' leaves the usual names in force; an extension of a root alone defines it.
        type ??= schema.Types.Find(root.ToString()) as ObjectType;
        return type is null || IsEmptyRoot(type) ? null : root.ToString();
    }

    // Query with nothing but _service and _entities is no query type.
    private bool IsEmptyRoot(NamedType type) =>
        type is ObjectType query && (query.Name == schema.QueryTypeName || query.Name == nameof(OperationRoot.Query)) && query.Fields.All(field => IsMachinery(query, field));

    private static bool IsMachinery(ComplexType type, FieldDefinition field) => type is ObjectType && field.Name is "_entities" or "_service" or "_sdl";

    private string Renamed(string name) => schema.RootOf(name)?.ToString() ?? name;

    private NamedType Read(NamedType type) => type switch
    {
        ObjectType item => new ObjectType
        {
            Name = Renamed(item.Name),
            Description = item.Description,
            Location = item.Location,
            IsExtensionOnly = item.IsExtensionOnly,
            Directives = new(TypeDirectives(item)),
            Interfaces = item.Interfaces,
            Fields = Fields(item),
        },
        InterfaceType item => new InterfaceType
        {
            Name = item.Name,
            Description = item.Description,
            Location = item.Location,
            IsExtensionOnly = item.IsExtensionOnly,
            Directives = new(Directives(item)),
            Interfaces = item.Interfaces,
            Fields = Fields(item),
        },
        UnionType item => new UnionType { Name = item.Name, Description = item.Description, Location = item.Location, Directives = new(Directives(item)), Members = item.Members },
        EnumType item => new EnumType
        {
            Name = item.Name,
            Description = item.Description,
            Location = item.Location,
            Directives = new(Directives(item)),
            Values = new(item.Values.Select(value => new EnumValueDefinition { Name = value.Name, Description = value.Description, Location = value.Location, Directives = new(Directives(value)) })),
        },
        InputObjectType item => new InputObjectType
        {
            Name = item.Name,
            Description = item.Description,
            Location = item.Location,
            Directives = new(Directives(item)),
            Fields = Inputs(item.Fields),
        },
        _ => new ScalarType { Name = type.Name, Description = type.Description, Location = type.Location, Directives = new(Directives(type)) },
    };

    // Every value type was shareable before there was a directive to say so.
    private IEnumerable<AppliedDirective> TypeDirectives(ObjectType type) =>
        link.IsVersionOne && !type.Has(WellKnown.Shareable)
            ? Directives(type).Append(new AppliedDirective(WellKnown.Shareable, [], type.Location))
            : Directives(type).Where(directive => directive.Name != WellKnown.External);

    private MemberCollection<FieldDefinition> Fields(ComplexType type)
    {
        var isExternal = Directives(type).Any(directive => directive.Name == WellKnown.External);
        var extends = type.IsExtensionOnly || type.Has("extends") || Directives(type).Any(directive => directive.Name == "extends");
        var keys = extends ? KeyFieldsOf(type) : [];
        return new(type.Fields.Where(field => !IsMachinery(type, field)).Select(field => new FieldDefinition
        {
            Name = field.Name,
            Description = field.Description,
            Location = field.Location,
            Type = Reference(field.Type),
            Arguments = Inputs(field.Arguments),
            Directives = new(FieldDirectives(field, isExternal, keys.Contains(field.Name))),
        }));
    }

    // The key of an extended type is written @external by custom, but the source does return it.
    private IEnumerable<AppliedDirective> FieldDirectives(FieldDefinition field, bool isExternalType, bool isOwnKey)
    {
        var directives = Directives(field).Where(directive => !(isOwnKey && directive.Name == WellKnown.External)).ToList();
        return isExternalType && !isOwnKey && !directives.Exists(directive => directive.Name == WellKnown.External)
            ? directives.Append(new AppliedDirective(WellKnown.External, [], field.Location))
            : directives;
    }

    private HashSet<string> KeyFieldsOf(ComplexType type) =>
        Directives(type).Where(directive => directive.Name == WellKnown.Key)
            .SelectMany(key => SelectionText.TryParseSet(key.StringArgument("fields"))?.Fields ?? [])
            .Select(field => field.Name)
            .ToHashSet(StringComparer.Ordinal);

    private MemberCollection<InputValueDefinition> Inputs(MemberCollection<InputValueDefinition> inputs) => new(inputs.Select(input => new InputValueDefinition
    {
        Name = input.Name,
        Description = input.Description,
        Location = input.Location,
        Type = input.Type,
        DefaultValue = input.DefaultValue,
        Directives = new(Directives(input)),
    }));

    // Directives that are none of federation's and that nothing here carries on say nothing about the composite schema.
    private IEnumerable<AppliedDirective> Directives(SchemaMember member) =>
        from directive in member.Directives
        let name = link.Canonical(directive.Name)
        where name is not null
        select new AppliedDirective(name, directive.Arguments, directive.Location);

    private TypeReference Reference(TypeReference type) => type switch
    {
        NonNullTypeReference nonNull => new NonNullTypeReference(Reference(nonNull.Inner)),
        ListTypeReference list => new ListTypeReference(Reference(list.Inner)),
        _ => TypeReference.Named(Renamed(type.Name)),
    };
}
