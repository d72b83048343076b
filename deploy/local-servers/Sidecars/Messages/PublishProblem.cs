namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>Why a message was not published.</summary>
internal enum PublishProblem
{
    UnknownPubsub,
    NoTopic,
    Forbidden,
    BadEvent,
    Broker,
}
