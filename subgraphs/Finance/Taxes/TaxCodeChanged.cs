using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Taxes;

/// <summary>The tax code as it now stands, whole.</summary>
public sealed record TaxCodeChanged : IIntegrationEvent
{
    public static string Topic => "finance.tax_code.changed.v1";

    public required Id<TaxCode> TaxCodeId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required decimal Rate { get; init; }

    public required bool Archived { get; init; }

    IId IIntegrationEvent.Aggregate => TaxCodeId;

    public static TaxCodeChanged Of(TaxCode taxCode) => new()
    {
        TaxCodeId = taxCode.Id,
        Code = taxCode.Code,
        Name = taxCode.Name,
        Rate = taxCode.Rate,
        Archived = taxCode.Archived,
    };
}
