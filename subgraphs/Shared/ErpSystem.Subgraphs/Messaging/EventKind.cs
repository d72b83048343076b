namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What an event is to those who receive it; its sample in <c>schema/events</c> says the same.</summary>
public enum EventKind
{
    /// <summary>It carries the whole state: only the newest one of an aggregate counts, an older one that comes late is ignored.</summary>
    State,

    /// <summary>It is a fact of its own, such as a posting: applied exactly once, in whatever order facts arrive.</summary>
    Effect,
}
