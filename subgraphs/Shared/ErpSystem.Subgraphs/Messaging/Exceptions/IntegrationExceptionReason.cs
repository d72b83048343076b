using System.ComponentModel;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Why an event could not be applied.</summary>
[Description("Why an event could not be applied.")]
public enum IntegrationExceptionReason
{
    [Description("The domain's rules refuse it; code and message say which.")]
    Refused,

    [Description("The message is not an event of this form.")]
    Unreadable,

    [Description("Its handler failed at every attempt.")]
    Failed,
}
