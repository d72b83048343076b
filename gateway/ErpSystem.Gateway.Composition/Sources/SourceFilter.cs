using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>
/// Takes out of a source what the composition is told to leave out: members with excluded tags, what is left empty by that, and directives that are
/// to be ignored or kept for the gateway alone. A field whose type goes is left as it is: that its type is missing is the source's to mend.
/// </summary>
internal sealed class SourceFilter(CompositionOptions options)
{
    private bool IsIdle => options is { ExcludedTags.IsEmpty: true, TagMergeBehavior: DirectiveMergeBehavior.Include, CacheControlMergeBehavior: DirectiveMergeBehavior.Include };

    public SchemaDefinition Apply(SchemaDefinition schema)
    {
        if (IsIdle)
        {
            return schema;
        }

        var gone = schema.Types.Where(IsGone).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        gone.UnionWith(schema.Types.OfType<UnionType>().Where(union => union.Members.Length > 0 && union.Members.All(gone.Contains)).Select(union => union.Name).ToList());
        return SchemaDefinition.Create(
            schema.Types.Where(type => !gone.Contains(type.Name)).Select(type => type.IsBuiltIn ? type : Filtered(type, gone)),
            schema.DirectiveDefinitions.Where(definition => !IsExcluded(definition)).Select(Filtered).OfType<DirectiveDefinition>(),
            Root(schema.QueryTypeName),
            Root(schema.MutationTypeName),
            Root(schema.SubscriptionTypeName));

        string? Root(string? name) => name is not null && gone.Contains(name) ? null : name;
    }

    private bool IsExcluded(SchemaMember member) =>
        member.Directives.Any(directive => directive.Name == WellKnown.Tag && directive.StringArgument("name") is { } tag && options.ExcludedTags.Contains(tag));

    private bool IsGone(NamedType type) => IsExcluded(type) || type switch
    {
        ComplexType { Fields.Count: > 0 } complex => complex.Fields.All(IsExcluded),
        InputObjectType { Fields.Count: > 0 } input => input.Fields.All(IsExcluded),
        EnumType { Values.Count: > 0 } values => values.Values.All(IsExcluded),
        _ => false,
    };

    private NamedType Filtered(NamedType type, HashSet<string> gone) => type switch
    {
        ObjectType item => new ObjectType
        {
            Name = item.Name,
            Description = item.Description,
            Location = item.Location,
            IsExtensionOnly = item.IsExtensionOnly,
            Directives = Directives(item),
            Interfaces = item.Interfaces.RemoveAll(gone.Contains),
            Fields = Fields(item),
        },
        InterfaceType item => new InterfaceType
        {
            Name = item.Name,
            Description = item.Description,
            Location = item.Location,
            IsExtensionOnly = item.IsExtensionOnly,
            Directives = Directives(item),
            Interfaces = item.Interfaces.RemoveAll(gone.Contains),
            Fields = Fields(item),
        },
        UnionType item => new UnionType { Name = item.Name, Description = item.Description, Location = item.Location, Directives = Directives(item), Members = item.Members.RemoveAll(gone.Contains) },
        EnumType item => new EnumType { Name = item.Name, Description = item.Description, Location = item.Location, Directives = Directives(item), Values = Values(item) },
        InputObjectType item => new InputObjectType { Name = item.Name, Description = item.Description, Location = item.Location, Directives = Directives(item), Fields = Inputs(item.Fields) },
        _ => new ScalarType { Name = type.Name, Description = type.Description, Location = type.Location, Directives = Directives(type) },
    };

    private MemberCollection<FieldDefinition> Fields(ComplexType type) => new(type.Fields.Where(field => !IsExcluded(field)).Select(field => new FieldDefinition
    {
        Name = field.Name,
        Description = field.Description,
        Location = field.Location,
        Type = field.Type,
        Arguments = Inputs(field.Arguments),
        Directives = Directives(field),
    }));

    private MemberCollection<EnumValueDefinition> Values(EnumType type) => new(type.Values.Where(value => !IsExcluded(value)).Select(value => new EnumValueDefinition
    {
        Name = value.Name,
        Description = value.Description,
        Location = value.Location,
        Directives = Directives(value),
    }));

    private MemberCollection<InputValueDefinition> Inputs(MemberCollection<InputValueDefinition> inputs) => new(inputs.Where(input => !IsExcluded(input)).Select(input => new InputValueDefinition
    {
        Name = input.Name,
        Description = input.Description,
        Location = input.Location,
        Type = input.Type,
        DefaultValue = input.DefaultValue,
        Directives = Directives(input),
    }));

    private MemberCollection<AppliedDirective> Directives(SchemaMember member) => new(
        from directive in member.Directives
        let name = NameOf(directive.Name)
        where name is not null
        select name == directive.Name ? directive : new AppliedDirective(name, directive.Arguments, directive.Location));

    private DirectiveDefinition? Filtered(DirectiveDefinition definition) => NameOf(definition.Name) is not { } name ? null : new DirectiveDefinition
    {
        Name = name,
        Description = definition.Description,
        Location = definition.Location,
        Arguments = definition.Arguments,
        Locations = definition.Locations,
        IsRepeatable = definition.IsRepeatable,
    };

    private string? NameOf(string directive) => (directive == WellKnown.Tag ? options.TagMergeBehavior : directive == WellKnown.CacheControl ? options.CacheControlMergeBehavior : DirectiveMergeBehavior.Include) switch
    {
        DirectiveMergeBehavior.Ignore => null,
        DirectiveMergeBehavior.IncludePrivate => WellKnown.Private + directive,
        _ => directive,
    };
}
