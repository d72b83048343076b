using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ErpSystem.Local;

/// <summary>
/// Traces and metrics of all services that share this process, set up once: listeners hear the whole process, so a set-up of each service would
/// export every span as often as there are services.
/// </summary>
internal sealed class LocalTelemetry(TracerProvider traces, MeterProvider metrics) : IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] OwnSources = ["ErpSystem.Gateway", "ErpSystem.Subgraphs"];

    /// <summary>Starts to export by OTLP, as the variables of OpenTelemetry say; null when they name no endpoint.</summary>
    public static LocalTelemetry? StartWhenConfigured() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EndpointVariable)) ? null : Start();

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    private static LocalTelemetry Start() => new(
        Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(OwnSources)
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddNpgsql()
            .AddOtlpExporter()
            .Build(),
        Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(OwnSources)
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddNpgsqlInstrumentation()
            .AddOtlpExporter()
            .Build());

    private static void Describe(ResourceBuilder resource) => resource.AddService("erp-local");
}
