namespace ErpSystem.Subgraphs.Errors;

/// <summary>The event could not be applied this time either; the reason is the code of what its handler says.</summary>
public sealed record EventStillFails : DomainError
{
    /// <summary>Says why in a code and in words.</summary>
    public EventStillFails(string reason, string message)
        : base("EVENT_STILL_FAILS", message) => Reason = reason;

    /// <summary>The code of the failure.</summary>
    public string Reason { get; }
}
