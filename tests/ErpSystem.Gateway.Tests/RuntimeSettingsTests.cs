using System.Text.Json;

namespace ErpSystem.Gateway.Tests;

public sealed class RuntimeSettingsTests
{
    [Fact]
    public void The_gateway_runs_with_the_settings_that_were_measured()
    {
        var file = Path.ChangeExtension(typeof(GatewayApplication).Assembly.Location, ".runtimeconfig.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));

        var settings = document.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        Assert.Equal(0, settings.GetProperty("System.Runtime.TieredCompilation.CallCountingDelayMs").GetInt32());
        Assert.False(settings.GetProperty("System.GC.Server").GetBoolean());
        Assert.True(settings.GetProperty("System.GC.Concurrent").GetBoolean());
    }
}
