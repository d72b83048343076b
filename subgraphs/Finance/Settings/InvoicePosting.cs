using System.ComponentModel;

namespace ErpSystem.Finance.Settings;

[Description("What becomes of the invoice that a delivery calls for.")]
public enum InvoicePosting
{
    [Description("It is posted at once.")]
    Automatic,

    [Description("It is left as a draft for a person.")]
    Manual,
}
