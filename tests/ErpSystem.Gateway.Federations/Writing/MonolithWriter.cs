using System.Text;
using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Writing;

/// <summary>Writes the one schema over everything: what composition should make of the sources, from the model and not from them.</summary>
internal static class MonolithWriter
{
    public static string Write(WorldModel world)
    {
        var text = new StringBuilder();
        foreach (var type in world.Types.Prepend(world.Mutation).Prepend(world.Query))
        {
            var fields = type.Fields.Where(field => IsVisible(type, field)).ToList();
            switch (type.Shape)
            {
                case Shape.Union when type.Sources.Count > 0:
                    text.Append("union ").Append(type.Name).Append(" = ").AppendJoin(" | ", Members(type)).Append('\n');
                    break;
                case Shape.Entity or Shape.Value or Shape.Interface when fields.Count > 0:
                    var facets = world.Types.Where(facet => facet.Shape == Shape.Interface && Members(facet).Contains(type.Name)).Select(facet => facet.Name).ToList();
                    text.Append(type.Shape == Shape.Interface ? "interface " : "type ").Append(type.Name).Append(facets.Count > 0 ? " implements " : "").AppendJoin(" & ", facets).Append(" {\n");
                    fields.ForEach(field => text.Append("  ").Append(field.Name).Append(field.Arguments.Count > 0 ? $"({string.Join(", ", field.Arguments)})" : "").Append(": ").Append(field.Type).Append('\n'));
                    text.Append("}\n");
                    break;
            }
        }

        return text.Append(WorldModel.Enum).Append('\n').Append(WorldModel.Input).Append('\n').ToString();
    }

    private static bool IsVisible(TypeModel type, FieldModel field) => !field.IsInaccessible
        && (type.Shape == Shape.Interface ? type.Sources.Exists(source => type.FieldsIn(source).Contains(field) || (type.StandIns.Contains(source) && field.Has(source))) : field.Sources.Count > 0);

    private static List<string> Members(TypeModel type) => [.. type.Members.Where(member => type.Sources.Exists(source => type.MembersIn(source).Contains(member))).Select(member => member.Name)];
}
