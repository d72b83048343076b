using System.Text.Json;
using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Writing;

/// <summary>Writes the settings of a source.</summary>
internal static class SettingsWriter
{
    public static string Write(WorldModel world, SourceModel source)
    {
        var lookups = world.Query.Fields.Where(field => field.Lookup is not null && field.Has(source) && source.HasListLookups)
            .ToDictionary(field => $"Query.{field.Name}", field => new { field = SourceWriter.ListLookup(field), arguments = field.Lookup!.Leaves.ToDictionary(leaf => leaf.Argument, leaf => leaf.Argument) });
        return JsonSerializer.Serialize(new
        {
            name = source.Name,
            transports = new { http = new { url = $"http://{source.Name}.invalid/graphql" } },
            extensions = new { erp = new { listLookups = lookups } },
        });
    }
}
