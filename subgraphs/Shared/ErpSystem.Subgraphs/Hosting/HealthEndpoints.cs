using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary><c>/health</c>: the process answers. <c>/health/ready</c>: its database can be reached and is migrated; it says so when Dapr is away.</summary>
internal static class HealthEndpoints
{
    public static void Map<TContext>(WebApplication app)
        where TContext : ErpDbContext
    {
        app.MapGet("/health", () => Results.Text("alive"));
        app.MapGet("/health/ready", async (HttpContext http) => await IsReadyAsync<TContext>(http) is { } reason
            ? Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text(await WhatLacksAsync(http) is { } lack ? $"ready, but {lack}" : "ready"));
    }

    // Not a reason to be unready: events wait in the outbox, and the sidecar itself waits for the app.
    private static async Task<string?> WhatLacksAsync(HttpContext http)
    {
        var sidecar = http.RequestServices.GetRequiredService<Sidecar>();
        return sidecar.IsConfigured && !await sidecar.IsUpAsync(http.RequestAborted) ? "degraded: Dapr's sidecar does not answer" : null;
    }

    private static async Task<string?> IsReadyAsync<TContext>(HttpContext http)
        where TContext : ErpDbContext
    {
        try
        {
            var configuration = http.RequestServices.GetRequiredService<IConfiguration>();
            await using var db = ContextFactory.Create<TContext>(configuration.GetConnectionString("Database")!, Caller.System(default), TimeProvider.System);
            var pending = (await db.Database.GetPendingMigrationsAsync(http.RequestAborted)).Count();
            return pending == 0 ? null : $"{pending} migrations are pending";
        }
        catch (NpgsqlException)
        {
            return "the database does not answer";
        }
    }
}
