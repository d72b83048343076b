using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>The two beginnings of a host: from a command line, or from options inside another program.</summary>
internal static class WebApplicationBuilders
{
    public static WebApplicationBuilder Of(string[] args) => WebApplication.CreateBuilder(args);

    public static WebApplicationBuilder Of(SubgraphOptions options)
    {
        // Nothing of the surrounding program's files or environment may change what the options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = options.Environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Database"] = options.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        });
        builder.Configuration.AddInMemoryCollection(options.Settings ?? new Dictionary<string, string?>());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddRoutingCore();
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (options.ConfigureLogging is { } logging)
        {
            logging(builder.Logging);
        }
        else
        {
            builder.Logging.AddSimpleConsole();
        }

        return builder;
    }
}
