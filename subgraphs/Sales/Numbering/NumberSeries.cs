using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Numbering;

/// <summary>How a company numbers one kind of document.</summary>
public sealed class NumberSeries : ICompanyOwned
{
    public const string SalesOrder = "sales_order";

    public const string Customer = "customer";

    public const string Return = "return";

    public const string Quotation = "quotation";

    public Id<Company> CompanyId { get; private set; }

    public required string Series { get; init; }

    public required string Prefix { get; init; }

    public required int Digits { get; init; }

    /// <summary>The series' next number. Drawn from a sequence: nobody waits, and a rolled back draw leaves a gap.</summary>
    public static async Task<string> NextAsync(SalesDbContext db, string series, CancellationToken cancellationToken)
    {
        var company = db.CompanyId.Value;
        var drawn = await db.Database
            .SqlQuery<string>($"""SELECT sales.next_number({company}, {series}) AS "Value" """)
            .ToListAsync(cancellationToken);
        return drawn[0];
    }
}
