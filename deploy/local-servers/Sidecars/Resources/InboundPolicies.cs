using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>The resiliency of what a component delivers to the app.</summary>
internal sealed record InboundPolicy(RetryPolicy Retry, TimeSpan? Timeout)
{
    // As daprd: without a policy there is one attempt.
    public static InboundPolicy None { get; } = new(RetryPolicy.None, null);
}

/// <summary>Finds the policy of a component in the resiliencies of the app: its own target, else the defaults by name.</summary>
internal sealed class InboundPolicies(IReadOnlyList<Resource> resiliencies)
{
    private static readonly string[] DefaultPrefixes = ["DefaultPubsubComponentInbound", "DefaultComponentInbound", "DefaultComponent"];

    private readonly ConcurrentDictionary<string, InboundPolicy> found = new(StringComparer.Ordinal);

    /// <exception cref="SidecarException">The files name a policy that is not there, or one that cannot be read.</exception>
    public InboundPolicy Of(string component) => found.GetOrAdd(component, Find);

    /// <summary>Reads the policies of these components now and not at the first message: a name that is not there shall end the start.</summary>
    public void Check(IEnumerable<string> components)
    {
        foreach (var component in components)
        {
            Of(component);
        }
    }

    /// <summary>Names what the files ask for and the stand-in does not do.</summary>
    public IEnumerable<string> NotDone()
    {
        foreach (var resiliency in resiliencies)
        {
            var components = Resource.Child(Resource.Child(resiliency.Spec, "targets"), "components") ?? [];
            if (Resource.Child(Resource.Child(resiliency.Spec, "policies"), "circuitBreakers") is { Count: > 0 }
                || components.Any(component => Resource.Child(component.Value as JsonObject, "outbound") is not null))
            {
                yield return $"{resiliency.Where}: the stand-in does retries and timeouts of inbound targets, no circuit breakers and nothing outbound";
            }
        }
    }

    private InboundPolicy Find(string component)
    {
        foreach (var resiliency in resiliencies)
        {
            var targets = Resource.Child(Resource.Child(resiliency.Spec, "targets"), "components");
            if (Resource.Child(Resource.Child(targets, component), "inbound") is { } inbound)
            {
                return Named(resiliency, Resource.Text(inbound, "retry"), Resource.Text(inbound, "timeout"));
            }
        }

        return Default();
    }

    private static InboundPolicy Named(Resource resiliency, string? retry, string? timeout)
    {
        var policies = Resource.Child(resiliency.Spec, "policies");
        var retries = retry is null
            ? RetryPolicy.None
            : RetryPolicy.From(Resource.Child(Resource.Child(policies, "retries"), retry) ?? throw Missing(resiliency, "retries", retry), resiliency.Where);
        var limit = timeout is null
            ? (TimeSpan?)null
            : GoDuration.Parse(Resource.Text(Resource.Child(policies, "timeouts"), timeout) ?? throw Missing(resiliency, "timeouts", timeout), resiliency.Where);
        return new InboundPolicy(retries, limit);
    }

    private static SidecarException Missing(Resource resiliency, string kind, string name) =>
        new($"{resiliency.Where}: there is no policy {name} in spec.policies.{kind}.");

    private InboundPolicy Default()
    {
        var retry = First("retries", "RetryPolicy");
        var timeout = First("timeouts", "TimeoutPolicy");
        return new InboundPolicy(
            retry is { } found ? RetryPolicy.From((JsonObject)found.Policy, found.Where) : RetryPolicy.None,
            timeout is { } limit ? GoDuration.Parse(limit.Policy.ToString(), limit.Where) : null);
    }

    private (JsonNode Policy, string Where)? First(string kind, string suffix) => (
        from prefix in DefaultPrefixes
        from resiliency in resiliencies
        let policy = Resource.Child(Resource.Child(resiliency.Spec, "policies"), kind)?[prefix + suffix]
        where policy is not null
        select ((JsonNode, string)?)(policy, resiliency.Where)).FirstOrDefault();
}
