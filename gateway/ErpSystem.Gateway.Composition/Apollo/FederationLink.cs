using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Apollo;

/// <summary>How an Apollo source names the directives of federation: by what its <c>@link</c> imports, or, before version 2, by their plain names.</summary>
internal sealed class FederationLink
{
    private const string SpecificationUrl = "specs.apollo.dev/federation/";

    // Before version 2 nothing declares the language; these belong to it alone.
    private static readonly string[] OnlyInVersionOne = ["requires", "extends"];
    private static readonly string[] Machinery = ["_Any", "_Entity", "_Service", "_FieldSet"];
    private static readonly string[] OnlyInComposite = [WellKnown.Lookup, WellKnown.Is, WellKnown.Require, WellKnown.Internal, WellKnown.Shareable];

    private readonly Dictionary<string, string> canonical;
    private readonly string prefix;

    private FederationLink(Dictionary<string, string> canonical, string prefix, bool isVersionOne)
    {
        this.canonical = canonical;
        this.prefix = prefix;
        IsVersionOne = isVersionOne;
    }

    public bool IsVersionOne { get; }

    /// <summary>
    /// True when a source that does not say what it is has to be read as the others are: some of them are Apollo sources, and none is written for
    /// composite schemas. Before version 2 the source that owns an entity needs nothing but <c>@key</c>, and one without entities no directive at all.
    /// </summary>
    public static bool IsCompany(IReadOnlyCollection<(SchemaDefinition Schema, SourceKind? Said)> sources) =>
        sources.Any(source => Find(source.Schema, source.Said, inCompany: false) is not null)
        && !sources.Any(source => source.Said == SourceKind.Composite || (Find(source.Schema, source.Said, inCompany: false) is null && !IsSilent(source.Schema)));

    /// <summary>True when nothing in the schema belongs to composite schemas alone.</summary>
    public static bool IsSilent(SchemaDefinition schema) => !IsComposite(UsedDirectives(schema));

    /// <summary>What makes a schema an Apollo source, or null when it is none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="said">What its settings say that it is.</param>
    /// <param name="inCompany">What <see cref="IsCompany"/> found.</param>
    public static FederationLink? Find(SchemaDefinition schema, SourceKind? said, bool inCompany)
    {
        if (said == SourceKind.Composite)
        {
            return null;
        }

        var link = schema.Directives.FirstOrDefault(directive => directive.Name == "link" && (directive.StringArgument("url")?.Contains(SpecificationUrl, StringComparison.Ordinal) ?? false));
        if (link is not null)
        {
            return new FederationLink(Imports(link), (link.StringArgument("as") ?? "federation") + "__", false);
        }

        return inCompany || said == SourceKind.ApolloFederation || IsVersionOneSchema(schema) ? new FederationLink([], "federation__", true) : null;
    }

    /// <summary>The name of the federation specification for a directive of the source; null when it is no directive of federation.</summary>
    public string? Canonical(string name) =>
        canonical.TryGetValue(name, out var imported) ? imported
        : name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..]
        : IsVersionOne || AlwaysPlain.Contains(name) ? name
        : null;

    /// <summary>True for types that belong to federation's own machinery.</summary>
    public bool IsMachinery(string typeName) =>
        typeName is "_Any" or "_Entity" or "_Service" or "_FieldSet" or "FieldSet"
        || typeName.StartsWith(prefix, StringComparison.Ordinal)
        || typeName.StartsWith("link__", StringComparison.Ordinal);

    private static readonly HashSet<string> AlwaysPlain = ["deprecated", "specifiedBy", "oneOf", "cost", "listSize", "authorize", "cacheControl"];

    private static Dictionary<string, string> Imports(AppliedDirective link)
    {
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in (link.Argument("import") as GraphQLListValue)?.Values ?? [])
        {
            var (name, alias) = value switch
            {
                GraphQLStringValue text => (text.Value.ToString(), text.Value.ToString()),
                GraphQLObjectValue item => (Text(item, "name"), Text(item, "as") ?? Text(item, "name")),
                _ => (null, null),
            };
            if (name is not null && alias is not null && name.StartsWith('@') && alias.StartsWith('@'))
            {
                imports[alias[1..]] = name[1..];
            }
        }

        return imports;
    }

    private static string? Text(GraphQLObjectValue item, string field) => (item.Field(field)?.Value as GraphQLStringValue)?.Value.ToString();

    private static bool IsComposite(HashSet<string> directives) => OnlyInComposite.Any(directives.Contains);

    private static HashSet<string> UsedDirectives(SchemaDefinition schema) => schema.Types.OfType<ComplexType>()
        .SelectMany(type => type.Directives.Concat(type.Fields.SelectMany(field => field.Directives.Concat(field.Arguments.SelectMany(argument => argument.Directives)))))
        .Select(directive => directive.Name)
        .ToHashSet(StringComparer.Ordinal);

    // A key of composite schemas has fields and nothing else.
    private static bool SaysResolvable(NamedType type) => type.Directives.Any(directive => directive.Name == WellKnown.Key && directive.Argument("resolvable") is not null);

    private static bool IsVersionOneSchema(SchemaDefinition schema)
    {
        var used = UsedDirectives(schema);
        if (IsComposite(used))
        {
            return false;
        }

        return Machinery.Any(schema.Types.Contains)
            || (used.Contains(WellKnown.Key)
                && (OnlyInVersionOne.Any(used.Contains) || schema.Types.Any(type => type is ObjectType { IsExtensionOnly: true } && type.Has(WellKnown.Key)) || schema.Types.Any(SaysResolvable)));
    }
}
