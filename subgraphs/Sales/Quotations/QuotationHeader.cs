namespace ErpSystem.Sales.Quotations;

/// <summary>What may change on a quotation beside its lines.</summary>
public sealed record QuotationHeader(DateOnly QuoteDate, DateOnly ValidUntil, DateOnly? RequestedDate, string? Note)
{
    /// <summary>How long a quotation is valid unless somebody says otherwise.</summary>
    public const int UsualDays = 30;
}
