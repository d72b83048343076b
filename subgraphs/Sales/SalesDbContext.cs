using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Invoices;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Numbering;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Quotations;
using ErpSystem.Sales.Returns;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales;

/// <summary>The store of Sales.</summary>
public sealed class SalesDbContext(DbContextOptions<SalesDbContext> options, Caller caller, TimeProvider time)
    : ErpDbContext(options, caller, time)
{
    public const string Schema = "sales";

    public override string Domain => Schema;

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<PriceListItem> PriceListItems => Set<PriceListItem>();

    public DbSet<SalesOrder> Orders => Set<SalesOrder>();

    public DbSet<SalesOrderLine> OrderLines => Set<SalesOrderLine>();

    public DbSet<CreditAccount> CreditAccounts => Set<CreditAccount>();

    public DbSet<ReturnAuthorization> Returns => Set<ReturnAuthorization>();

    public DbSet<ReturnAuthorizationLine> ReturnLines => Set<ReturnAuthorizationLine>();

    public DbSet<Quotation> Quotations => Set<Quotation>();

    public DbSet<QuotationLine> QuotationLines => Set<QuotationLine>();

    internal DbSet<OrderInvoice> OrderInvoices => Set<OrderInvoice>();

    internal DbSet<FiscalPeriod> FiscalPeriods => Set<FiscalPeriod>();

    internal DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    internal DbSet<TaxCode> TaxCodes => Set<TaxCode>();

    internal DbSet<Unit> Units => Set<Unit>();

    internal DbSet<TradingCurrency> Currencies => Set<TradingCurrency>();

    internal DbSet<CompanyProfile> Companies => Set<CompanyProfile>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.ComplexProperties<PostalAddress>();
    }

    protected override DomainError? ErrorOf(string constraint) => constraint switch
    {
        SalesOrderMapping.ExternalReferenceKey or CustomerMapping.ExternalReferenceKey =>
            new SalesAlreadyTaken("externalReference") { Path = ["input", "externalReference"] },
        CustomerMapping.NumberKey => new SalesAlreadyTaken("number") { Path = ["input", "number"] },
        PriceListMapping.CodeKey => new SalesAlreadyTaken("code") { Path = ["input", "code"] },
        PriceListMapping.DefaultKey => new SalesAlreadyTaken("default") { Path = ["input", "isDefault"] },
        PriceListMapping.OverlapExclusion => new SalesPriceOverlap(),
        _ => null,
    };

    /// <summary>Lets the migration tool make the context.</summary>
    internal sealed class DesignTime : DesignTimeFactory<SalesDbContext>;
}
