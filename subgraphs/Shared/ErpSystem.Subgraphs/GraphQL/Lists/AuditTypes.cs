using System.Text.Json;
using ErpSystem.Subgraphs.Persistence;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>How an audit entry is shown.</summary>
internal static class AuditTypes
{
    public static void Add(TypeCatalog catalog, Fields fields)
    {
        KitTypes.AddObject(
            catalog, fields, typeof(AuditChange), "A field that changed.",
            nameof(AuditChange.Field), nameof(AuditChange.Old), nameof(AuditChange.New));
        var entry = KitTypes.AddObject(
            catalog, fields, typeof(AuditEntry), "One recorded change of a document.",
            nameof(AuditEntry.Id), nameof(AuditEntry.Action), nameof(AuditEntry.EntityVersion), nameof(AuditEntry.Operation),
            nameof(AuditEntry.Subject), nameof(AuditEntry.Client), nameof(AuditEntry.RecordedAt));
        entry.AddField(new FieldType
        {
            Name = "changes",
            ResolvedType = Wrapping.NonNull(Wrapping.ListOfNonNull(nameof(AuditChange))),
            Resolver = new DelegateResolver(context => ChangesOf((AuditEntry)context.Source!)),
        });
    }

    private static List<AuditChange> ChangesOf(AuditEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Changes);
        return [.. document.RootElement.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal).Select(field =>
            new AuditChange(field.Name, TextOf(field.Value.GetProperty("old")), TextOf(field.Value.GetProperty("new"))))];
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private sealed record AuditChange(string Field, string? Old, string? New);
}
