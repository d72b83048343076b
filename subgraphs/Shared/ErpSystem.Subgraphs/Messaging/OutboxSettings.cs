using Microsoft.Extensions.Configuration;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>How the relay works, as configured under <c>Messaging</c>.</summary>
/// <param name="OutboxRetention">How long sent events are kept.</param>
/// <param name="InboxRetention">How long the ids of received events are kept: longer than the broker can still deliver them again.</param>
/// <param name="PollInterval">How long the relay sleeps at most.</param>
/// <param name="ElectionInterval">How often a process without the lease tries to take it.</param>
internal sealed record OutboxSettings(TimeSpan OutboxRetention, TimeSpan InboxRetention, TimeSpan PollInterval, TimeSpan ElectionInterval)
{
    public static OutboxSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("Messaging");
        return new OutboxSettings(
            section.GetValue("OutboxRetention", TimeSpan.FromDays(7)),
            section.GetValue("InboxRetention", TimeSpan.FromDays(60)),
            section.GetValue("PollInterval", TimeSpan.FromMilliseconds(250)),
            section.GetValue("ElectionInterval", TimeSpan.FromSeconds(1)));
    }
}
