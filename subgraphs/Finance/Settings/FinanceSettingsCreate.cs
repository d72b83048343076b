using System.ComponentModel;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Settings;

[MutationType]
public static class FinanceSettingsCreate
{
    [Description("Opens the company's books, in a currency for good, with a default journal of each kind.")]
    [Authorize("finance.settings.create"), Fails<InvalidInput>, Fails<FinanceAlreadyTaken>]
    public static Task<FinanceSettings> FinanceSettingsCreateAsync(FinanceSettingsCreateInput input, [FromServices] FinanceDbContext db)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(input.TimeZone, out _))
        {
            throw Texts.Refused("is an IANA time zone", "timeZone");
        }

        var settings = new FinanceSettings
        {
            Id = Id<FinanceSettings>.New(db.Time),
            CompanyName = Texts.Required(input.CompanyName, 200, "companyName"),
            CurrencyCode = Texts.Currency(input.Currency, "currency"),
            TimeZone = input.TimeZone,
            InvoicePosting = input.InvoicePosting ?? InvoicePosting.Automatic,
            PaymentTermDays = FinanceSettingsUpdate.Days(input.PaymentTermDays ?? 30),
        };
        db.Settings.Add(settings);
        db.Journals.AddRange(
            JournalOf(db, "INV", "Sales", JournalKind.Sales, "CRN"),
            JournalOf(db, "PUR", "Purchases", JournalKind.Purchase, "PCR"),
            JournalOf(db, "BNK", "Bank", JournalKind.Bank, "BNK"),
            JournalOf(db, "STK", "Stock", JournalKind.Stock, "STK"),
            JournalOf(db, "GEN", "General", JournalKind.General, "GEN"));
        return Task.FromResult(settings);
    }

    private static Journal JournalOf(FinanceDbContext db, string code, string name, JournalKind kind, string creditSeries) => new()
    {
        Id = Id<Journal>.New(db.Time),
        Code = code,
        Name = name,
        Kind = kind,
        Series = code,
        CreditSeries = creditSeries,
        IsDefault = true,
    };
}

public sealed record FinanceSettingsCreateInput(
    string CompanyName, string Currency, string TimeZone, string IdempotencyKey, InvoicePosting? InvoicePosting, int? PaymentTermDays);
