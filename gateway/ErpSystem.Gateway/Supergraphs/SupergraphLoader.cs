using System.Security.Cryptography;
using System.Text;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Planning;
using ErpSystem.Gateway.Planning.Pricing;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions;

namespace ErpSystem.Gateway.Supergraphs;

/// <summary>Makes a <see cref="Supergraph"/> from an archive, or says why it cannot be served.</summary>
internal sealed class SupergraphLoader(GatewayOptions options)
{
    /// <exception cref="FusionArchiveException">The archive is refused.</exception>
    public Supergraph Load(FusionArchive archive)
    {
        try
        {
            var clientText = ClientSchemaReader.ReadText(archive.ExecutionSchema);
            var table = archive.Availability;
            var clientSchema = SchemaDefinition.Parse(clientText);
            RefuseInvalid(clientSchema);
            return new Supergraph(
                VersionOf(archive),
                clientText,
                clientSchema,
                new OperationPlanner(table),
                new OperationPricer(table, new PricingOptions { AssumedListSize = options.Limits.AssumedListSize }),
                [.. table.EventStreams.Select(stream => new StreamDefinition(
                    stream, archive.GatewaySettings.Sources.GetValueOrDefault(stream.Source)?.EventStreams.GetValueOrDefault(stream.Field), table.Schema))],
                [.. archive.Sources.Select(source => new HttpSourceClient(OptionsOf(archive, source.Name)))],
                archive.GatewaySettings.NodeIdFormat,
                options);
        }
        catch (SchemaSyntaxException error)
        {
            throw new FusionArchiveException("SCHEMA_INVALID", $"A schema of the archive does not parse at {error.Location}: {error.Message}", error);
        }
        catch (ArgumentException error)
        {
            throw new FusionArchiveException("SCHEMA_INVALID", $"The archive's execution schema does not hold together: {error.Message}", error);
        }
    }

    private static void RefuseInvalid(SchemaDefinition clientSchema)
    {
        // Sources apply directives of their own, such as @authorize or @cost, that an archive need not define.
        var errors = SchemaValidator.Validate(clientSchema, new SchemaValidationOptions { IsKnownDirective = static _ => true });
        if (!errors.IsEmpty)
        {
            throw new FusionArchiveException("SCHEMA_INVALID", $"The archive's schema is not valid: {string.Join(' ', errors.Take(3).Select(static error => error.Message))}");
        }
    }

    private SourceOptions OptionsOf(FusionArchive archive, string name)
    {
        var settings = archive.GatewaySettings.Sources.GetValueOrDefault(name);
        var url = options.SourceUrls.GetValueOrDefault(name) ?? settings?.Url
            ?? throw new FusionArchiveException("SOURCE_URL_MISSING", $"The archive's settings name no URL for the source '{name}'.");
        var client = options.SourceClients.GetValueOrDefault(settings?.ClientName ?? SourceSettings.DefaultClientName) ?? new SourceClientSettings();
        var defaults = new SourceOptions { Name = name, Url = url };
        return defaults with
        {
            Timeout = client.Timeout ?? options.SourceTimeout,
            Retries = client.Retries ?? options.SourceRetries,
            BreakDuration = options.SourceBreakDuration,
            MaxResponseBytes = options.SourceResponseBytes,
            Http2 = client.Http2 ?? defaults.Http2,
            MaxConnections = client.MaxConnections ?? defaults.MaxConnections,
            Headers = client.Headers,
            Formats = settings?.Formats ?? [],
            Batching = settings is null
                ? SourceBatching.None
                : new SourceBatching(settings.VariableBatching, settings.RequestBatching, settings.AliasBatching) { Formats = settings.BatchFormats },
        };
    }

    private static string VersionOf(FusionArchive archive)
    {
        var text = string.Join('\0', archive.Sources.SelectMany(source => new[] { source.Name, source.Sdl, source.SettingsJson }).Prepend(archive.ExecutionSchema));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
