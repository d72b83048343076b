namespace ErpSystem.Sales.Quotations;

/// <summary>Where a quotation stands; only verbs move it.</summary>
public enum QuotationStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>The customer has it: its prices stand while it is valid.</summary>
    Sent,

    /// <summary>It became an order.</summary>
    Accepted,

    /// <summary>The customer does not want it.</summary>
    Rejected,

    /// <summary>The customer did not answer in time.</summary>
    Expired,

    /// <summary>Replaced by its next revision.</summary>
    Superseded,

    /// <summary>Given up by the company.</summary>
    Cancelled,
}
