using ErpSystem.Local.Servers.Sidecars;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class SidecarCommandTests
{
    [Fact]
    public void The_flags_of_daprd_are_read_as_daprd_reads_them()
    {
        var (options, warnings) = Parse(
            "--app-id", "sales", "--app-port=5001", "-dapr-http-port", "3501", "--dapr-grpc-port", "50002", "--app-protocol", "http",
            "--resources-path", "/a", "--resources-path", "/b", "--log-level", "debug", "--app-channel-address", "10.0.0.1",
            "--enable-app-health-check", "--app-health-check-path", "/health", "--app-health-probe-interval", "1", "--app-health-probe-timeout", "200",
            "--app-health-threshold", "2", "--app-max-concurrency", "4", "--dapr-graceful-shutdown-seconds", "9");

        Assert.Empty(warnings);
        Assert.Equal(("sales", 5001, 3501, 50002, "10.0.0.1"), (options.AppId, options.AppPort, options.HttpPort, options.GrpcPort, options.AppChannelAddress));
        Assert.Equal(["/a", "/b"], options.ResourcesPaths);
        Assert.Equal((LogLevel.Debug, 4, TimeSpan.FromSeconds(9)), (options.LogLevel, options.AppMaxConcurrency, options.GracefulShutdown));
        Assert.Equal(
            new AppHealthCheck { Path = "/health", Interval = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromMilliseconds(200), Threshold = 2 }, options.AppHealth);
    }

    [Fact]
    public void Without_flags_the_ports_are_those_of_daprd()
    {
        var (options, _) = Parse("--app-id", "sales");

        Assert.Equal((null, 3500, 50001, null), (options.AppPort, options.HttpPort, options.GrpcPort, options.AppHealth));
    }

    [Fact]
    public void What_options_say_survives_the_way_over_flags_and_environment()
    {
        var options = new SidecarOptions
        {
            AppId = "sales",
            AppPort = 1,
            HttpPort = 2,
            GrpcPort = 3,
            ResourcesPaths = ["/a"],
            AppHealth = new AppHealthCheck { Path = "/health" },
            ApiToken = "in",
            AppApiToken = "out",
            Database = "Host=db",
        };

        var (read, warnings) = SidecarCommand.Parse(Daprd.Flags(options), Daprd.Variables(options).GetValueOrDefault);

        // This one is for daprd alone.
        Assert.Equal(["--enable-metrics: the stand-in does not know this flag."], warnings);
        Assert.Equal(["/a"], read.ResourcesPaths);
        Assert.Equal(options with { ResourcesPaths = [] }, read with { ResourcesPaths = [] });
    }

    [Fact]
    public void A_flag_that_is_not_known_is_named_in_a_warning_and_no_more()
    {
        var (options, warnings) = Parse("--placement-host-address", "x:1", "--app-id", "sales", "--enable-mtls", "--app-port", "1");

        Assert.Equal(["--placement-host-address: the stand-in does not know this flag.", "--enable-mtls: the stand-in does not know this flag."], warnings);
        Assert.Equal(("sales", 1), (options.AppId, options.AppPort));
    }

    [Theory]
    [InlineData("--app-id is missing.", "--app-port", "1")]
    [InlineData("--app-port takes a number, not 'x'.", "--app-id", "a", "--app-port", "x")]
    [InlineData("--app-protocol grpc: the stand-in talks to its app over http.", "--app-id", "a", "--app-protocol", "grpc")]
    [InlineData("--log-level loud: debug, info, warn, error and fatal are known.", "--app-id", "a", "--log-level", "loud")]
    [InlineData("There is no configuration file /none.yaml.", "--app-id", "a", "--config", "/none.yaml")]
    [InlineData("'run' is no flag.", "run")]
    public void A_wrong_value_is_refused_with_a_sentence(string sentence, params string[] args)
    {
        Assert.Equal(sentence, Assert.Throws<SidecarException>(() => Parse(args)).Message);
    }

    private static SidecarCommand Parse(params string[] args) => SidecarCommand.Parse(args, _ => null);
}
