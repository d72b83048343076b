using System.Diagnostics;
using System.Text.Json;
using ErpSystem.Testing;

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

    [Fact]
    public async Task A_relative_path_on_the_command_line_is_the_caller_s_not_the_project_folder_s()
    {
        var project = Repository.PathOf("gateway", "ErpSystem.Gateway", "ErpSystem.Gateway.csproj");
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", project, "-getProperty:RunWorkingDirectory"]) { RedirectStandardOutput = true })!;

        var folder = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();

        Assert.Equal(0, msbuild.ExitCode);
        Assert.Equal("", folder.Trim());
    }
}
