using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>Turns an SDL document into a <see cref="SchemaDefinition"/>: extensions are folded into the definition of the same name, wherever it stands.</summary>
internal sealed partial class SchemaReader
{
    private readonly DocumentText text;
    private readonly List<ASTNode> definitions;

    private SchemaReader(string text)
    {
        this.text = new DocumentText(text);
        definitions = DocumentParser.Parse(text).Definitions;
    }

    public static SchemaDefinition Read(string text) => new SchemaReader(text).Read();

    private SchemaDefinition Read()
    {
        var types = BuiltInScalars().Concat(ReadTypes());
        var schemaNodes = definitions.Where(node => node is GraphQLSchemaDefinition or GraphQLSchemaExtension).ToList();
        var roots = schemaNodes.SelectMany(RootsOf).ToList();
        var all = new MemberCollection<NamedType>(types);
        var isExplicit = schemaNodes.OfType<GraphQLSchemaDefinition>().Any();
        return new SchemaDefinition(
            all,
            new MemberCollection<DirectiveDefinition>(ReadDirectiveDefinitions()),
            new MemberCollection<AppliedDirective>(schemaNodes.SelectMany(node => Applied(((IHasDirectivesNode)node).Directives))),
            Root(OperationType.Query, "Query"),
            Root(OperationType.Mutation, "Mutation"),
            Root(OperationType.Subscription, "Subscription"),
            schemaNodes.OfType<GraphQLSchemaDefinition>().Select(node => Text(node.Description)).FirstOrDefault());

        string? Root(OperationType operation, string defaultName) =>
            roots.Find(root => root.Operation == operation)?.Type?.Name.StringValue
            ?? (!isExplicit && all.Find(defaultName) is ObjectType ? defaultName : null);
    }

    private static IEnumerable<GraphQLRootOperationTypeDefinition> RootsOf(ASTNode node) => node switch
    {
        GraphQLSchemaDefinition definition => definition.OperationTypes,
        GraphQLSchemaExtension extension => extension.OperationTypes ?? [],
        _ => [],
    };

    private static IEnumerable<NamedType> BuiltInScalars() => BuiltIns.Scalars.Order(StringComparer.Ordinal).Select(name => new ScalarType { Name = name, Description = BuiltIns.DescriptionOf(name) });

    private IEnumerable<NamedType> ReadTypes()
    {
        var parts = definitions.Where(node => node is GraphQLTypeDefinition and not GraphQLDirectiveDefinition or GraphQLTypeExtension).ToList();
        foreach (var sameName in parts.GroupBy(NameOf, StringComparer.Ordinal))
        {
            var definitionsOfName = sameName.Where(node => node is GraphQLTypeDefinition).ToList();
            var extensions = sameName.Where(node => node is GraphQLTypeExtension).ToList();
            var first = definitionsOfName.Count > 0 ? definitionsOfName[0] : extensions[0];
            var folded = definitionsOfName.Count > 0 ? extensions : extensions[1..];
            yield return ReadType(sameName.Key, [first, .. folded.Where(extension => KindOf(extension) == KindOf(first))]);
            foreach (var duplicate in definitionsOfName.Skip(1))
            {
                yield return ReadType(sameName.Key, [duplicate]);
            }
        }
    }

    private NamedType ReadType(string name, IReadOnlyList<ASTNode> parts)
    {
        var description = Text((parts[0] as IHasDescriptionNode)?.Description);
        var directives = new MemberCollection<AppliedDirective>(parts.SelectMany(part => Applied(((IHasDirectivesNode)part).Directives)));
        var location = At(parts[0]);
        var extensionOnly = parts[0] is GraphQLTypeExtension;
        return KindOf(parts[0]) switch
        {
            TypeKind.Object => new ObjectType
            {
                Name = name,
                Description = description,
                Directives = directives,
                Location = location,
                IsExtensionOnly = extensionOnly,
                Fields = Fields(parts),
                Interfaces = Interfaces(parts),
            },
            TypeKind.Interface => new InterfaceType
            {
                Name = name,
                Description = description,
                Directives = directives,
                Location = location,
                IsExtensionOnly = extensionOnly,
                Fields = Fields(parts),
                Interfaces = Interfaces(parts),
            },
            TypeKind.Union => new UnionType
            {
                Name = name,
                Description = description,
                Directives = directives,
                Location = location,
                IsExtensionOnly = extensionOnly,
                Members = [.. parts.SelectMany(MembersOf).Select(member => member.Name.StringValue)],
            },
            TypeKind.Enum => new EnumType
            {
                Name = name,
                Description = description,
                Directives = directives,
                Location = location,
                IsExtensionOnly = extensionOnly,
                Values = new MemberCollection<EnumValueDefinition>(parts.SelectMany(EnumValuesOf).Select(EnumValue)),
            },
            TypeKind.InputObject => new InputObjectType
            {
                Name = name,
                Description = description,
                Directives = directives,
                Location = location,
                IsExtensionOnly = extensionOnly,
                Fields = new MemberCollection<InputValueDefinition>(parts.SelectMany(InputFieldsOf).Select(InputValue)),
            },
            _ => new ScalarType
            {
                Name = name,
                Description = description,
                Directives = directives,
                Location = location,
                IsExtensionOnly = extensionOnly,
            },
        };
    }

    private MemberCollection<FieldDefinition> Fields(IReadOnlyList<ASTNode> parts) =>
        new(parts.SelectMany(part => ((IHasFieldsDefinitionNode)part).Fields?.Items ?? []).Select(field => new FieldDefinition
        {
            Name = field.Name.StringValue,
            Description = Text(field.Description),
            Type = Reference(field.Type),
            Arguments = InputValues(field.Arguments),
            Directives = new MemberCollection<AppliedDirective>(Applied(field.Directives)),
            Location = At(field),
        }));

    private static ImmutableArray<string> Interfaces(IReadOnlyList<ASTNode> parts) =>
        [.. parts.SelectMany(part => ((IHasInterfacesNode)part).Interfaces?.Items ?? []).Select(type => type.Name.StringValue)];

    private EnumValueDefinition EnumValue(GraphQLEnumValueDefinition value) => new()
    {
        Name = value.EnumValue.Name.StringValue,
        Description = Text(value.Description),
        Directives = new MemberCollection<AppliedDirective>(Applied(value.Directives)),
        Location = At(value),
    };

    private InputValueDefinition InputValue(GraphQLInputValueDefinition value) => new()
    {
        Name = value.Name.StringValue,
        Description = Text(value.Description),
        Type = Reference(value.Type),
        DefaultValue = value.DefaultValue,
        Directives = new MemberCollection<AppliedDirective>(Applied(value.Directives)),
        Location = At(value),
    };

    private MemberCollection<InputValueDefinition> InputValues(GraphQLArgumentsDefinition? arguments) =>
        arguments is null ? MemberCollection<InputValueDefinition>.Empty : new(arguments.Items.Select(InputValue));

    private IEnumerable<DirectiveDefinition> ReadDirectiveDefinitions() =>
        definitions.OfType<GraphQLDirectiveDefinition>().Select(node => new DirectiveDefinition
        {
            Name = node.Name.StringValue,
            Description = Text(node.Description),
            Arguments = InputValues(node.Arguments),
            Locations = [.. node.Locations.Items.Select(location => UpperSnakeCase(location.ToString()))],
            IsRepeatable = node.Repeatable,
            Location = At(node),
        });

    private IEnumerable<AppliedDirective> Applied(GraphQLDirectives? directives) =>
        (directives?.Items ?? []).Select(directive => new AppliedDirective(
            directive.Name.StringValue,
            [.. (directive.Arguments?.Items ?? []).Select(argument => new DirectiveArgument(argument.Name.StringValue, argument.Value))],
            At(directive)));

    /// <summary>The type reference that a type node writes.</summary>
    internal static TypeReference Reference(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => new NonNullTypeReference(Reference(nonNull.Type)),
        GraphQLListType list => new ListTypeReference(Reference(list.Type)),
        GraphQLNamedType named => new NamedTypeReference(named.Name.StringValue),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string NameOf(ASTNode node) => ((INamedNode)node).Name.StringValue;

    private static TypeKind KindOf(ASTNode node) => node switch
    {
        GraphQLObjectTypeDefinition or GraphQLObjectTypeExtension => TypeKind.Object,
        GraphQLInterfaceTypeDefinition or GraphQLInterfaceTypeExtension => TypeKind.Interface,
        GraphQLUnionTypeDefinition or GraphQLUnionTypeExtension => TypeKind.Union,
        GraphQLEnumTypeDefinition or GraphQLEnumTypeExtension => TypeKind.Enum,
        GraphQLInputObjectTypeDefinition or GraphQLInputObjectTypeExtension => TypeKind.InputObject,
        _ => TypeKind.Scalar,
    };

    private static List<GraphQLNamedType> MembersOf(ASTNode node) =>
        (node is GraphQLUnionTypeDefinition union ? union.Types?.Items : ((GraphQLUnionTypeExtension)node).Types?.Items) ?? [];

    private static List<GraphQLEnumValueDefinition> EnumValuesOf(ASTNode node) =>
        (node is GraphQLEnumTypeDefinition type ? type.Values?.Items : ((GraphQLEnumTypeExtension)node).Values?.Items) ?? [];

    private static List<GraphQLInputValueDefinition> InputFieldsOf(ASTNode node) =>
        (node is GraphQLInputObjectTypeDefinition type ? type.Fields?.Items : ((GraphQLInputObjectTypeExtension)node).Fields?.Items) ?? [];

    private static string? Text(GraphQLDescription? description) => description is null ? null : description.Value.ToString();

    private SourceLocation At(ASTNode node) => text.At(node.Location.Start);

    private static string UpperSnakeCase(string pascalCase) => WordStart().Replace(pascalCase, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
