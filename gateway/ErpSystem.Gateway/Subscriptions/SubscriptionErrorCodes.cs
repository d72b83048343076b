using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>The codes of subscriptions that are refused or end.</summary>
internal static class SubscriptionErrorCodes
{
    /// <summary>No events of the field's topic come in.</summary>
    public const string TopicNotConnected = "TOPIC_NOT_CONNECTED";

    /// <summary>Events behind the cursor are not kept any more.</summary>
    public const string CursorExpired = "CURSOR_EXPIRED";

    /// <summary>The cursor is none that the gateway gave.</summary>
    public const string CursorInvalid = "CURSOR_INVALID";

    /// <summary>The field is fed by no events.</summary>
    public const string NotStreamed = "SUBSCRIPTION_NOT_STREAMED";

    /// <summary>The lists of arguments choose too much.</summary>
    public const string TooManyKeys = "SUBSCRIPTION_KEY_LIMIT_EXCEEDED";

    /// <summary>The connection has too many operations.</summary>
    public const string TooManyOperations = "OPERATION_LIMIT_EXCEEDED";

    /// <summary>Too many clients wait for events.</summary>
    public const string TooManyConnections = "CONNECTION_LIMIT_EXCEEDED";

    /// <summary>Events came faster than they could be completed.</summary>
    public const string Overflow = "SUBSCRIPTION_OVERFLOW";

    public static GraphQLError Error(string code, string message) => new(message, [], code);
}
