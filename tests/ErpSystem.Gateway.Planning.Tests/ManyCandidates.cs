using System.Text;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests;

/// <summary>A chain of types whose fields can all be had from every source.</summary>
internal static class ManyCandidates
{
    public static AvailabilityTable Table(int sources, int types, int fields, bool keyed = false)
    {
        var text = new StringBuilder($"enum fusion__Schema {{ {Each(sources, s => $"S{s}")} }}\ntype Query {Each(sources, s => $"@fusion__type(schema: S{s})")} {{ t0: T0 {Owners(0)} }}\n");
        for (var type = 0; type < types; type++)
        {
            var lookups = keyed ? Each(sources, s => $"@fusion__lookup(schema: S{s}, key: \"id\", field: \"t{type}ById(id: ID!): T{type}\", map: [\"id\"])") : "";
            text.Append($"type T{type} {Each(sources, s => $"@fusion__type(schema: S{s})")} {lookups} {{ id: ID {Owners(-1)} {Each(fields, f => $"f{f}: Int {Owners(f)}")}");
            text.Append(type + 1 < types ? $" next: T{type + 1} {Owners(type)}" : "").Append(" }\n");
        }

        return AvailabilityTable.Build(SchemaDefinition.Parse(text.ToString()), new Dictionary<string, SchemaDefinition>());

        // With keys each field lacks in one source, so that no source answers everything.
        string Owners(int field) => Each(sources, s => keyed && field >= 0 && field % sources == s ? "" : $"@fusion__field(schema: S{s})");
    }

    public static string Query(int types, int fields) =>
        $"{{ t0 {string.Concat(Enumerable.Range(0, types).Select(type => $"{{ {Each(fields, f => $"f{f}")} {(type + 1 < types ? "next " : "")}"))}{new string('}', types)} }}";

    private static string Each(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
