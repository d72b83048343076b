using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.MasterData;

/// <summary>Keeps what prices need of Finance's tax codes.</summary>
[EventConsumer]
internal static class WhenTaxCodeChanged
{
    [Consumes("finance.tax_code.changed.v1", EventKind.State)]
    public static async Task KeepAsync(ReceivedEvent<TaxCodeChanged> received, SalesDbContext db, CancellationToken ct)
    {
        var (id, code, name, rate, archived) = received.Payload;
        var known = await db.TaxCodes.AsTracking().FirstOrDefaultAsync(taxCode => taxCode.Id == id, ct);
        if (known is null)
        {
            db.TaxCodes.Add(new TaxCode
            {
                Id = id,
                Code = code,
                Name = name,
                Rate = rate,
                Archived = archived,
                SourceVersion = received.AggregateVersion,
            });
            return;
        }

        (known.Code, known.Name, known.Rate, known.Archived) = (code, name, rate, archived);
        known.SourceVersion = received.AggregateVersion;
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record TaxCodeChanged(Id<TaxCode> TaxCodeId, string Code, string Name, decimal Rate, bool Archived);
