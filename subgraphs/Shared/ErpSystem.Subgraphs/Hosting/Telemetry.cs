using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>Traces, metrics and logs; they leave the process only when an OTLP endpoint is configured.</summary>
internal static class Telemetry
{
    public const string SourceName = "ErpSystem.Subgraphs";

    /// <summary>Where the spans of operations come from.</summary>
    public static readonly ActivitySource Source = new(SourceName);

    public static void Add(WebApplicationBuilder builder, string service)
    {
        var endpoint = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService($"erp-{service}"))
            .WithTracing(tracing => tracing
                .AddSource(SourceName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddNpgsql())
            .WithMetrics(metrics => metrics
                .AddMeter(SourceName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation());
        if (endpoint)
        {
            // Without an endpoint the exporter would retry against localhost for ever.
            telemetry.WithTracing(tracing => tracing.AddOtlpExporter());
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
            telemetry.WithLogging(logging => logging.AddOtlpExporter());
        }
    }
}
