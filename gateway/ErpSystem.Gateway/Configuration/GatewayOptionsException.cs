namespace ErpSystem.Gateway.Configuration;

/// <summary>The gateway cannot be set up as it was told; the message is for whoever starts it.</summary>
public sealed class GatewayOptionsException(string message, Exception? inner = null) : Exception(message, inner);
