using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Rates;

/// <summary>What one unit of a currency is worth in the company's, from a day on until the next rate.</summary>
public sealed class ExchangeRate : IEntity<ExchangeRate>, ICompanyOwned, IVersioned
{
    public required Id<ExchangeRate> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public required string CurrencyCode { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required decimal Rate { get; set; }
}
