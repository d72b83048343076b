using Microsoft.AspNetCore.ResponseCompression;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>What browsers need of ASP.NET Core: CORS and compression, each only when it is set.</summary>
internal static class BrowserSetup
{
    public static void Add(IServiceCollection services, GatewayOptions options)
    {
        if (options.CorsOrigins.Count > 0)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy =>
            {
                policy.WithOrigins([.. options.CorsOrigins]).AllowAnyHeader().WithMethods("GET", "POST")
                    .WithExposedHeaders([.. options.CorsExposedHeaders]).SetPreflightMaxAge(TimeSpan.FromHours(1));
                if (options.CorsCredentials)
                {
                    policy.AllowCredentials();
                }
            }));
        }

        if (options.Compression)
        {
            services.AddResponseCompression(static compression =>
            {
                compression.EnableForHttps = true;
                compression.MimeTypes = [MediaTypeNegotiation.GraphQLResponse, MediaTypeNegotiation.Json, "application/graphql"];
            });
            services.AddSingleton<IResponseCompressionProvider, ThresholdCompression>();
        }
    }

    public static void Use(WebApplication application, GatewayOptions options)
    {
        if (options.Compression)
        {
            application.UseResponseCompression();
        }

        if (options.CorsOrigins.Count > 0)
        {
            application.UseCors();
        }
    }
}
