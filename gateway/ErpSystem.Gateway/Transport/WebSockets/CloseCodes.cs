namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>Why the gateway closes a WebSocket: the codes of graphql-transport-ws, and one of our own.</summary>
internal static class CloseCodes
{
    public const int GoingAway = 1001;
    public const int TooBig = 1009;
    public const int InternalError = 4500;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitTimeout = 4408;
    public const int SubscriberExists = 4409;

    /// <summary>Our own: the client reads more slowly than events come.</summary>
    public const int TooSlow = 4413;
    public const int TooManyInits = 4429;
}
