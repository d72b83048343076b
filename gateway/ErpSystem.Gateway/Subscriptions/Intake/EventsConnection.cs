namespace ErpSystem.Gateway.Subscriptions.Intake;

/// <summary>Marks the connections of the port on which Dapr delivers events.</summary>
internal sealed class EventsConnection
{
    public static readonly EventsConnection Mark = new();
}
