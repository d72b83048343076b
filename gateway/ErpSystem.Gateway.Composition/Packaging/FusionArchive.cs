using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>A Fusion archive (<c>.far</c>): all that a gateway needs to serve a composed schema. Immutable.</summary>
public sealed class FusionArchive
{
    private readonly Lazy<AvailabilityTable> availability;

    internal FusionArchive(string executionSchema, ImmutableArray<ArchivedSource> sources, JsonObject gatewaySettingsJson, string? compositionSettingsJson = null)
    {
        ExecutionSchema = executionSchema;
        Sources = sources;
        GatewaySettingsJson = gatewaySettingsJson.ToJsonString(ArchiveFormat.Json);
        CompositionSettingsJson = compositionSettingsJson ?? CompositionSettings.Write(CompositionOptions.Default);
        GatewaySettings = GatewaySettings.Read(gatewaySettingsJson);
        availability = new Lazy<AvailabilityTable>(() => AvailabilityTable.Build(
            SchemaDefinition.Parse(ExecutionSchema),
            Sources.ToDictionary(source => source.Name, source => SchemaDefinition.Parse(source.Sdl), StringComparer.Ordinal),
            GatewaySettings.ListLookups));
    }

    /// <summary>The execution schema with its <c>fusion__*</c> directives.</summary>
    public string ExecutionSchema { get; }

    /// <summary>The source schemas, in the order of the archive's metadata.</summary>
    public ImmutableArray<ArchivedSource> Sources { get; }

    /// <summary>Where and how the sources are called.</summary>
    public GatewaySettings GatewaySettings { get; }

    /// <summary>Who can answer what, as planning reads it. Built at the first call, which is the reader's for an archive that was read.</summary>
    public AvailabilityTable Availability => availability.Value;

    internal string GatewaySettingsJson { get; }

    internal string CompositionSettingsJson { get; }

    /// <summary>Packs a successful composition; variables in the sources' settings get the values of the environment.</summary>
    /// <exception cref="FusionArchiveException">The composition failed, or a source's settings are wrong.</exception>
    public static FusionArchive Create(CompositionResult result, IReadOnlyList<SourceSchemaText> sources, string? environment = null)
    {
        if (result.ExecutionSchema is not { } executionSchema)
        {
            throw new FusionArchiveException("COMPOSITION_FAILED", "A failed composition cannot be packed.");
        }

        if (sources.FirstOrDefault(source => !ArchiveFormat.IsSafePath(source.Name) || source.Name.Contains('/', StringComparison.Ordinal)) is { } unsafeName)
        {
            throw new FusionArchiveException("SETTINGS_INVALID", $"The source cannot be called '{unsafeName.Name}': its name is the name of a folder in the archive.");
        }

        var archived = sources.Select(source => new ArchivedSource(source.Name, source.Sdl, source.SettingsJson ?? $$"""{ "name": "{{source.Name}}" }""")).ToImmutableArray();
        return new FusionArchive(executionSchema, archived, GatewaySettingsText.Build(archived, environment, result.Options), CompositionSettings.Write(result.Options));
    }

    /// <summary>Reads an archive.</summary>
    /// <exception cref="FusionArchiveException">The archive is refused; the message says why.</exception>
    public static FusionArchive Read(Stream stream) => ArchiveReader.Read(stream);

    /// <summary>Writes the archive: ordered entries dated 1980-01-01, so that the same content gives the same bytes.</summary>
    public void Write(Stream stream) => ArchiveWriter.Write(this, stream);
}

/// <summary>A source schema inside an archive.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Sdl">Its schema, extensions included.</param>
/// <param name="SettingsJson">Its settings, variables not filled.</param>
public sealed record ArchivedSource(string Name, string Sdl, string SettingsJson);
