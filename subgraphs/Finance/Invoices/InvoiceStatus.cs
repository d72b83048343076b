using System.ComponentModel;

namespace ErpSystem.Finance.Invoices;

[Description("Where an invoice stands; after posting it follows from what is outstanding.")]
public enum InvoiceStatus
{
    Draft,
    Open,
    PartiallyPaid,
    Paid,

    [Description("Credit notes took all of it back.")]
    Credited,

    [Description("A draft that was dropped.")]
    Cancelled,
}
