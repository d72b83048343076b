using System.ComponentModel;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What became of an event that could not be applied.</summary>
[Description("What became of an event that could not be applied.")]
public enum IntegrationExceptionStatus
{
    [Description("It failed and is delivered again by itself; nobody has to do anything.")]
    Retrying,

    [Description("It is not delivered again: somebody has to retry or to skip it.")]
    Open,

    [Description("It was applied after all.")]
    Resolved,

    [Description("Somebody decided that it shall not be applied.")]
    Skipped,
}
