using System.Text;
using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Writing;

/// <summary>Writes the schema of one source: as it is composed, or without directives for the server that plays the source.</summary>
internal sealed class SourceWriter(WorldModel world, SourceModel source, bool isForServer)
{
    private const string Link =
        "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\", \"@shareable\", \"@external\", \"@requires\", \"@provides\", \"@override\", \"@inaccessible\", \"@interfaceObject\"])\n";

    private readonly StringBuilder text = new();
    private readonly StringBuilder inputs = new();

    public string Write()
    {
        text.Append(source.IsApollo && !isForServer ? Link : "");
        Root(world.Query);
        Root(world.Mutation);
        foreach (var type in world.Types)
        {
            switch (type.Shape)
            {
                case Shape.Union when type.Sources.Contains(source):
                    text.Append("union ").Append(type.Name).Append(" = ").AppendJoin(" | ", type.MembersIn(source).Select(member => member.Name)).Append('\n');
                    break;
                case Shape.Interface when type.Sources.Contains(source):
                    Facet(type);
                    break;
                case Shape.Entity or Shape.Value when type.Sources.Contains(source) || type.Fields.Exists(field => field.External.Contains(source)):
                    Object(type);
                    break;
            }
        }

        text.Append(inputs).Append(WorldModel.Enum).Append('\n').Append(WorldModel.Input).Append('\n');
        return text.ToString();
    }

    /// <summary>The names of the list lookups of a source that announces them, by the lookup's field.</summary>
    public static string ListLookup(FieldModel lookup) => lookup.Name + "List";

    private string Applied(string directive) => isForServer ? "" : " " + directive;

    private void Root(TypeModel root)
    {
        var fields = root.Fields.Where(field => field.Has(source)).ToList();
        var entities = world.Types.Where(type => type.Resolvable.Contains(source) || type.StandIns.Contains(source)).Select(type => type.Name).ToList();
        var isServedQuery = isForServer && root == world.Query && source.IsApollo && entities.Count > 0;
        if (fields.Count == 0 && !isServedQuery)
        {
            return;
        }

        text.Append("type ").Append(root.Name).Append(" {\n");
        foreach (var field in fields)
        {
            text.Append("  ").Append(field.Name).Append(Arguments([.. RootArguments(field)])).Append(": ").Append(field.Type)
                .Append(field.Lookup is null ? "" : Applied("@lookup")).Append(field.Sources.Count > 1 ? Applied("@shareable") : "")
                .Append(field.IsInaccessible ? Applied(field.Lookup is null ? "@inaccessible" : "@internal") : "").Append(Provides(field)).Append('\n');
            if (field.Lookup is { } key && source.HasListLookups)
            {
                text.Append("  ").Append(ListLookup(field)).Append('(').AppendJoin(", ", key.Leaves.Select(leaf => $"{leaf.Argument}: [{leaf.Type}!]!")).Append("): [").Append(field.Type).Append("]!").Append(Applied("@internal")).Append('\n');
            }
        }

        if (isServedQuery)
        {
            text.Append("  _entities(representations: [_Any!]!): [_Entity]!\n}\nscalar _Any\nunion _Entity = ").AppendJoin(" | ", entities).Append('\n');
        }
        else
        {
            text.Append("}\n");
        }
    }

    // A lookup's argument stands for a field of the key, which it names unless it is called the same.
    private IEnumerable<string> RootArguments(FieldModel field) => field.Lookup is null
        ? field.Arguments
        : field.Lookup.Leaves.Select(leaf => $"{leaf.Argument}: {leaf.Type}!{(leaf.Argument == leaf.Path ? "" : Applied($"@is(field: \"{leaf.Path}\")"))}");

    private void Facet(TypeModel facet)
    {
        var isStandIn = facet.StandIns.Contains(source);
        var fields = isStandIn ? facet.Fields.Where(field => field.Name == "id" || field.Has(source)) : facet.FieldsIn(source);
        var isKeyed = source.IsApollo && facet.StandIns.Count > 0 && facet.Members.TrueForAll(member => member.Resolvable.Contains(source)); // Apollo asks for it
        text.Append(isStandIn ? "type " : "interface ").Append(facet.Name).Append(isStandIn || isKeyed ? Applied("@key(fields: \"id\")") : "").Append(isStandIn ? Applied("@interfaceObject") : "").Append(" {\n");
        foreach (var field in fields)
        {
            text.Append("  ").Append(field.Name).Append(Arguments(field.Arguments)).Append(": ").Append(field.Type).Append('\n');
        }

        text.Append("}\n");
    }

    private void Object(TypeModel type)
    {
        var facets = world.Types.Where(facet => facet.Shape == Shape.Interface && facet.Sources.Contains(source) && !facet.StandIns.Contains(source) && facet.Members.Contains(type)).Select(facet => facet.Name).ToList();
        text.Append("type ").Append(type.Name).Append(facets.Count > 0 ? " implements " : "").AppendJoin(" & ", facets);
        foreach (var key in type.Keys.GetValueOrDefault(source) ?? [])
        {
            text.Append(Applied($"@key(fields: \"{key.Fields}\"{(source.IsApollo && !type.Resolvable.Contains(source) ? ", resolvable: false" : "")})"));
        }

        text.Append(" {\n");
        foreach (var field in type.Fields.Where(field => field.Has(source) || field.External.Contains(source) || field.TakenFrom == source))
        {
            Field(type, field);
        }

        text.Append("}\n");
    }

    private void Field(TypeModel type, FieldModel field)
    {
        var written = field.Stricter.Contains(source) ? field.Type + "!" : field.Type.ToString();
        text.Append("  ").Append(field.Name).Append(Arguments([.. field.Arguments, .. source.IsApollo || !field.Has(source) ? [] : field.Requirements.Select(RequiredArgument)])).Append(": ").Append(written);
        if (field.TakenFrom == source)
        {
            text.Append('\n');
            return;
        }

        if (!field.Has(source))
        {
            text.Append(Applied("@external")).Append('\n');
            return;
        }

        var isShared = type.Shape == Shape.Value || (field.Sources.Count > 1 && !field.IsKey);
        text.Append(isShared ? Applied("@shareable") : "").Append(field.IsInaccessible ? Applied("@inaccessible") : "").Append(Provides(field))
            .Append(field.TakenFrom is { } from ? Applied($"@override(from: \"{from.Name}\")") : "")
            .Append(source.IsApollo && field.Requirements.Count > 0 ? Applied($"@requires(fields: \"{string.Join(' ', field.Requirements.Select(RequirementText.Selection)).Replace("\"", "\\\"", StringComparison.Ordinal)}\")") : "").Append('\n');
    }

    private string Provides(FieldModel field) => field.Provides.GetValueOrDefault(source) is { } given ? Applied($"@provides(fields: \"{string.Join(' ', given.Select(other => other.Name))}\")") : "";

    private static string Arguments(List<string> arguments) => arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";

    private string RequiredArgument(RequirementModel requirement)
    {
        var type = RequirementText.Type(requirement);
        if (requirement.Items.Count > 0)
        {
            inputs.Append("input ").Append(RequirementText.InputName(requirement)).Append(" { ").AppendJoin(' ', requirement.Items.Select(item => $"{item.Name}: {item.Type}")).Append(" }\n");
        }

        return $"{requirement.Argument}: {type}{Applied($"@require(field: \"{RequirementText.Map(requirement).Replace("\"", "\\\"", StringComparison.Ordinal)}\")")}";
    }
}
