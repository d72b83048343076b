using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Settings;

[ObjectType<FinanceSettings>(Key = "id", Fields =
[
    nameof(FinanceSettings.Id), nameof(FinanceSettings.CompanyName), nameof(FinanceSettings.TimeZone), nameof(FinanceSettings.InvoicePosting),
    nameof(FinanceSettings.PaymentTermDays), nameof(FinanceSettings.Version),
])]
[Description("How a company keeps its books.")]
public static class FinanceSettingsType
{
    [Description("ISO 4217: the currency that the books are kept in.")]
    public static string Currency([Parent] FinanceSettings settings) => settings.CurrencyCode;
}
