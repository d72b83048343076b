using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Finance.Settings;

[MutationType]
public static class FinanceSettingsUpdate
{
    [Description("Changes how the company keeps its books; fields left out stay.")]
    [Authorize("finance.settings.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<FinanceSettings> FinanceSettingsUpdateAsync(
        FinanceSettingsUpdateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var settings = await db.Settings.ByIdAsync(input.FinanceSettingsId, ct);
        settings.Expect(input.ExpectedVersion);
        settings.InvoicePosting = input.InvoicePosting ?? settings.InvoicePosting;
        settings.PaymentTermDays = Days(input.PaymentTermDays ?? settings.PaymentTermDays);
        return settings;
    }

    internal static int Days(int days) => days is >= 0 and <= 3650 ? days : throw Texts.Refused("lies between 0 and 3650", "paymentTermDays");
}

public sealed record FinanceSettingsUpdateInput(
    Id<FinanceSettings> FinanceSettingsId, int ExpectedVersion, InvoicePosting? InvoicePosting, int? PaymentTermDays);
