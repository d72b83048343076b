namespace ErpSystem.Sales.Returns;

/// <summary>Where a return stands.</summary>
public enum ReturnStatus
{
    /// <summary>Asked for; what it asks for is set aside.</summary>
    Requested,

    /// <summary>The customer may send the goods.</summary>
    Authorized,

    /// <summary>All that was authorized has come back; it is to be credited.</summary>
    Received,

    /// <summary>Received and credited.</summary>
    Closed,

    /// <summary>Given up before anything came back.</summary>
    Cancelled,
}
