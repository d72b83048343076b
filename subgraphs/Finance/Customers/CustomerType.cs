using System.ComponentModel;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Payments;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Customers;

/// <summary>What Finance says about Sales' customer.</summary>
[ObjectType<Customer>(Key = "id", Fields = [nameof(Customer.Id)])]
public static class CustomerType
{
    [Description("What is outstanding, the money and credit not yet set against any invoice taken off; in the company's currency.")]
    [Authorize("finance.receivable.read")]
    public static IDataLoaderResult<Money?> Balance([Parent] Customer customer, [FromServices] CustomerBalanceLoader balances) =>
        balances.Load(customer.Id).Then(balance => balance?.Balance);

    [Description("What is outstanding beyond its due date, in the company's currency.")]
    [Authorize("finance.receivable.read")]
    public static IDataLoaderResult<Money?> Overdue([Parent] Customer customer, [FromServices] CustomerBalanceLoader balances) =>
        balances.Load(customer.Id).Then(balance => balance?.Overdue);

    [Description("The invoices of which something is outstanding.")]
    [Authorize("finance.receivable.read"), Connection<InvoiceList>(By = nameof(Invoice.CustomerId))]
    public static IQueryable<Invoice> OpenInvoices([FromServices] FinanceDbContext db) =>
        db.Invoices.Where(invoice => invoice.OutstandingAmount > 0);

    [Authorize("finance.payment.read"), Connection<PaymentList>(By = nameof(Payment.CustomerId))]
    public static IQueryable<Payment> Payments([FromServices] FinanceDbContext db) => db.Payments;

    [Description("The customer's account: what was charged, paid and credited, the latest first.")]
    [Authorize("finance.receivable.read"), Connection<JournalLineList>(By = nameof(JournalLine.CustomerId))]
    public static IQueryable<JournalLine> AccountLines([FromServices] FinanceDbContext db) => db.JournalLines;
}
