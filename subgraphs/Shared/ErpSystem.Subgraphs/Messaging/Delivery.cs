namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What became of one delivery of an event.</summary>
internal enum Delivery
{
    /// <summary>The handler ran, and its effect is committed.</summary>
    Applied,

    /// <summary>It was dealt with before, or stands open as an integration exception.</summary>
    Duplicate,

    /// <summary>A newer state of the aggregate has been applied.</summary>
    Superseded,

    /// <summary>It can never be applied as it is, and stands recorded as an integration exception.</summary>
    Recorded,

    /// <summary>It failed for now, and shall be delivered again.</summary>
    Retry,
}
