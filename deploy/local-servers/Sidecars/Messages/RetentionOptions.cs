using ErpSystem.Local.Servers.Sidecars.Resources;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>How long messages are kept, by the metadata of the component.</summary>
/// <param name="StreamTtl">The age from which on a message may go; null for the store's own default.</param>
/// <param name="MaxLength">About how many messages of a topic are kept; null for all.</param>
internal sealed record RetentionOptions(TimeSpan? StreamTtl, int? MaxLength)
{
    public static RetentionOptions From(ComponentDefinition component)
    {
        var age = component.Duration("streamTTL", TimeSpan.Zero);
        var length = component.Number("maxLenApprox", 0);
        return age > TimeSpan.Zero && length > 0
            ? throw new SidecarException($"{component.Where}: streamTTL and maxLenApprox exclude each other.")
            : new RetentionOptions(age > TimeSpan.Zero ? age : null, length > 0 ? length : null);
    }
}
