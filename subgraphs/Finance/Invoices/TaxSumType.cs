using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Invoices;

[ObjectType<TaxSum>(Name = "FinanceTaxSum", Fields = [nameof(TaxSum.TaxCode), nameof(TaxSum.Rate), nameof(TaxSum.Net), nameof(TaxSum.Tax)])]
[Description("The tax of one code and rate on a document, in the document's currency.")]
public static class TaxSumType;
