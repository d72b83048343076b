using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Billing;
using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Payments;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Rates;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.StockPostings;
using ErpSystem.Finance.Taxes;
using ErpSystem.Finance.Vouchers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ErpSystem.Finance;

/// <summary>The store of Finance.</summary>
public sealed class FinanceDbContext(DbContextOptions<FinanceDbContext> options, Caller caller, TimeProvider time)
    : ErpDbContext(options, caller, time)
{
    public const string Schema = "finance";

    public override string Domain => Schema;

    public DbSet<FinanceSettings> Settings => Set<FinanceSettings>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccountAssignment> AccountAssignments => Set<AccountAssignment>();

    public DbSet<FiscalPeriod> FiscalPeriods => Set<FiscalPeriod>();

    public DbSet<Journal> Journals => Set<Journal>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<JournalLine> JournalLines => Set<JournalLine>();

    public DbSet<PeriodBalance> PeriodBalances => Set<PeriodBalance>();

    public DbSet<TaxCode> TaxCodes => Set<TaxCode>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<CustomerAccount> CustomerAccounts => Set<CustomerAccount>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();

    public DbSet<CreditNote> CreditNotes => Set<CreditNote>();

    public DbSet<CreditNoteLine> CreditNoteLines => Set<CreditNoteLine>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<StockPosting> StockPostings => Set<StockPosting>();

    public DbSet<BillingOrder> BillingOrders => Set<BillingOrder>();

    public DbSet<ProductName> ProductNames => Set<ProductName>();

    public DbSet<ManualVoucher> ManualVouchers => Set<ManualVoucher>();

    public DbSet<ManualVoucherLine> ManualVoucherLines => Set<ManualVoucherLine>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Nothing is deleted and every query names the company, so an index on a foreign key alone would only be written.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override DomainError? ErrorOf(string constraint) => constraint switch
    {
        AccountMapping.CodeKey or JournalMapping.JournalCodeKey or FiscalPeriodMapping.CodeKey or TaxCodeMapping.CodeKey =>
            new FinanceAlreadyTaken("code") { Path = ["input", "code"] },
        JournalMapping.SourceKey or JournalMapping.ReversesKey => new FinanceAlreadyPosted(),
        FinanceSettingsMapping.CompanyKey => new FinanceAlreadyTaken("company"),
        ExchangeRateMapping.DayKey => new FinanceAlreadyTaken("validFrom") { Path = ["input", "validFrom"] },
        FiscalPeriodMapping.OverlapExclusion => new FinanceAlreadyTaken("date") { Path = ["input", "startsOn"] },
        _ => null,
    };

    /// <summary>Lets the migration tool make the context.</summary>
    internal sealed class DesignTime : DesignTimeFactory<FinanceDbContext>;
}
