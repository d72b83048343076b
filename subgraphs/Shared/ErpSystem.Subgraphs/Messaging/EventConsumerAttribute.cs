namespace ErpSystem.Subgraphs.Messaging;

/// <summary>A static class whose <see cref="ConsumesAttribute"/> methods handle events of other domains.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventConsumerAttribute : Attribute;
