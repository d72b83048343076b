using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Local.Servers.Sidecars.Resources;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class ResourceTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("5s", 5_000)]
    [InlineData("1m30s", 90_000)]
    [InlineData("500ms", 500)]
    [InlineData("1.5h", 5_400_000)]
    [InlineData("250", 250)]
    [InlineData("0", 0)]
    public void A_duration_is_read_as_Go_writes_it(string text, double milliseconds) =>
        Assert.Equal(milliseconds, GoDuration.Parse(text, "here").TotalMilliseconds);

    [Theory]
    [InlineData("5 s")]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("5d")]
    public void What_is_no_duration_is_refused_with_its_place(string text) =>
        Assert.Equal($"here: '{text}' is no duration such as 5s, 500ms or 1m30s.", Assert.Throws<SidecarException>(() => GoDuration.Parse(text, "here")).Message);

    [Fact]
    public void A_target_names_its_retries_and_another_component_has_the_default_policies()
    {
        var policies = Policies("""
            apiVersion: dapr.io/v1alpha1
            kind: Resiliency
            metadata: { name: r }
            spec:
              policies:
                timeouts: { slow: 7s }
                retries:
                  few: { policy: constant, duration: 2s, maxRetries: 3, matching: { httpStatusCodes: "429,500-599" } }
                  DefaultPubsubComponentInboundRetryPolicy: { policy: exponential, maxInterval: 15s, maxRetries: 6 }
              targets:
                components:
                  pubsub: { inbound: { retry: few, timeout: slow } }
            """);

        var own = policies.Of("pubsub");
        Assert.Equal(
            [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), null], Enumerable.Range(1, 4).Select(own.Retry.WaitBefore));
        Assert.Equal(TimeSpan.FromSeconds(7), own.Timeout);
        Assert.Equal([true, true, false], new[] { 429, 503, 401 }.Select(own.Retry.Retries));
        var other = policies.Of("other").Retry;
        var waits = Enumerable.Range(1, 7).Select(other.WaitBefore).ToList();
        Assert.Equal(TimeSpan.FromMilliseconds(500), waits[0]);
        Assert.Equal(TimeSpan.FromMilliseconds(750), waits[1]);
        Assert.Null(waits[6]);
        Assert.All(waits.Take(6), wait => Assert.True(wait <= TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public void Without_a_policy_there_is_one_attempt()
    {
        Assert.Null(Policies("kind: Other\nmetadata: { name: x }").Of("pubsub").Retry.WaitBefore(1));
    }

    [Fact]
    public void A_policy_that_is_not_there_is_refused()
    {
        var policies = Policies("kind: Resiliency\nmetadata: { name: r }\nspec: { targets: { components: { pubsub: { inbound: { retry: none } } } } }");

        Assert.Equal(
            "file.yaml, Resiliency r: there is no policy none in spec.policies.retries.", Assert.Throws<SidecarException>(() => policies.Of("pubsub")).Message);
    }

    [Fact]
    public void A_policy_of_another_kind_is_refused()
    {
        var policies = Policies(
            "kind: Resiliency\nmetadata: { name: r }\nspec: { policies: { retries: { DefaultComponentInboundRetryPolicy: { policy: sometimes } } } }");

        Assert.Equal(
            "file.yaml, Resiliency r: a retry policy is constant or exponential, not 'sometimes'.",
            Assert.Throws<SidecarException>(() => policies.Of("pubsub")).Message);
    }

    [Theory]
    [InlineData("", "", "", "t", true)]
    [InlineData("", "sales=t", "", "t", true)]
    [InlineData("", "sales=u", "", "t", false)]
    [InlineData("", "sales=", "", "t", false)]
    [InlineData("", "finance=u", "", "t", true)]
    [InlineData("", "finance=u; sales=a, t", "", "t", true)]
    [InlineData("u", "", "", "t", false)]
    [InlineData("t,u", "", "", "t", true)]
    [InlineData("u", "sales=t", "", "t", false)]
    [InlineData("", "", "t", "t", false)]
    [InlineData("", "sales=t", "t", "t", true)]
    public void Scopes_grant_by_app_and_topic(string allowed, string scopes, string guarded, string topic, bool granted)
    {
        var component = Component($"""
            kind: Component
            metadata: @ name: pubsub $
            spec:
              type: pubsub.redis
              metadata:
              - @ name: allowedTopics, value: "{allowed}" $
              - @ name: publishingScopes, value: "{scopes}" $
              - @ name: protectedTopics, value: "{guarded}" $
            """.Replace('@', '{').Replace('$', '}'));

        Assert.Equal(granted, new TopicScopes(component, "sales").MayPublish(topic));
    }

    [Fact]
    public void Templates_and_secrets_are_filled_in_and_a_missing_secret_is_named()
    {
        const string Text = """
            kind: Component
            metadata: { name: pubsub }
            spec:
              type: pubsub.redis
              metadata:
              - { name: consumerID, value: "{namespace}-x" }
              - { name: redisPassword, secretKeyRef: { name: ERP_TEST_SECRET_OF_SIDECAR, key: password } }
            """;

        var missing = Assert.Throws<SidecarException>(() => Component(Text)).Message;
        Environment.SetEnvironmentVariable("ERP_TEST_SECRET_OF_SIDECAR", "s3cret");
        var component = Component(Text);
        Environment.SetEnvironmentVariable("ERP_TEST_SECRET_OF_SIDECAR", null);

        Assert.Equal(("prod.sales-x", "s3cret"), (component.Value("consumerID"), component.Value("redisPassword")));
        Assert.Equal(
            "file.yaml, Component pubsub, redisPassword: the stand-in takes secrets from the environment, and neither ERP_TEST_SECRET_OF_SIDECAR nor password is set there.",
            missing);
    }

    [Fact]
    public async Task A_component_that_cannot_be_opened_ends_the_start_unless_it_is_dispensable()
    {
        const string Text = "kind: Component\nmetadata: { name: c }\nspec: { type: pubsub.kafka, version: v1, ignoreErrors: false }\n";
        File.WriteAllText(scratch.PathOf("file.yaml"), Text);
        var options = new SidecarOptions { AppId = "sales", HttpPort = 0, GrpcPort = 0, ResourcesPaths = [scratch.Folder] };

        var refused = await Assert.ThrowsAsync<SidecarException>(() => Sidecar.StartAsync(options, default));
        Assert.Equal("file.yaml, Component c: the stand-in stores in Redis or PostgreSQL; pubsub.kafka is not done.", refused.Message);

        File.WriteAllText(scratch.PathOf("file.yaml"), Text.Replace("false", "true", StringComparison.Ordinal));
        await using var sidecar = await Sidecar.StartAsync(options, default);
        Assert.Equal("127.0.0.1", sidecar.HttpEndpoint.Host);
    }

    [Fact]
    public void Copies_for_another_Redis_differ_in_its_address_alone()
    {
        var from = Directory.CreateDirectory(scratch.PathOf("from")).FullName;
        File.WriteAllText(Path.Combine(from, "a.yaml"), """
            kind: Component
            metadata: { name: pubsub }
            spec:
              type: pubsub.redis
              metadata:
              - { name: redisHost, value: "localhost:6379" }
              - { name: concurrency, value: "1" }
            ---
            kind: Resiliency
            metadata: { name: r }
            """);

        ComponentCopies.Write(from, scratch.PathOf("to"), "redis:1234,password=p");

        var copies = ResourceFiles.Read([scratch.PathOf("to")]);
        var component = ComponentDefinition.From(copies[0], "sales", "default");
        Assert.Equal(["concurrency=1", "redisHost=redis:1234", "redisPassword=p"], component.Metadata.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal));
        Assert.Equal("Resiliency", copies[1].Kind);
    }

    public void Dispose() => scratch.Dispose();

    private InboundPolicies Policies(string yaml) => new([.. Read(yaml).Where(resource => resource.Kind == "Resiliency")]);

    private ComponentDefinition Component(string yaml) => ComponentDefinition.From(Read(yaml)[0], "sales", "prod");

    private IReadOnlyList<Resource> Read(string yaml)
    {
        File.WriteAllText(scratch.PathOf("file.yaml"), yaml);
        return ResourceFiles.Read([scratch.PathOf("file.yaml")]);
    }
}
