namespace ErpSystem.Subgraphs.Messaging;

/// <summary>A fact that other domains may react to; its public properties are the payload. Implement <see cref="Aggregate"/> explicitly.</summary>
public interface IIntegrationEvent
{
    /// <summary>The versioned topic, such as <c>sales.order.confirmed.v1</c>.</summary>
    static abstract string Topic { get; }

    /// <summary>The entity that the fact is about.</summary>
    IId Aggregate { get; }
}
