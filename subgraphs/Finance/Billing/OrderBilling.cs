using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Billing;

/// <summary>
/// Brings what is charged for an order up to what its events say. It looks at sums, not at the event at hand, so the order of events does not
/// matter; the order is locked.
/// </summary>
internal static class OrderBilling
{
    /// <summary>Charges for what is due, together with the entries of the batch, and credits what came back.</summary>
    public static async Task SettleAsync(FinanceDbContext db, BillingOrder order, LedgerBatch batch, DateOnly date, CancellationToken ct)
    {
        if (!order.Confirmed || order.CustomerId is not { } customer)
        {
            await batch.PostAsync(ct);
            return;
        }

        var account = await db.LockCustomerAsync(customer, ct);
        var billed = await BillAsync(db, order, account, batch, date, ct);
        await batch.PostAsync(ct);
        var credited = await CreditReturnsAsync(db, order, date, ct);
        if (billed || credited)
        {
            await db.PublishBalanceAsync(customer, ct);
        }
    }

    /// <summary>Writes credit notes over what was charged for too much; whether there were any. The customer's account is locked.</summary>
    public static async Task<bool> CreditReturnsAsync(FinanceDbContext db, BillingOrder order, DateOnly date, CancellationToken ct)
    {
        var due = order.Lines
            .Select(line => (line.OrderLineId, Quantity: line.Creditable(order.BillsOrdered)))
            .Where(item => item.Quantity > 0)
            .ToDictionary(item => item.OrderLineId, item => item.Quantity);
        if (due.Count == 0)
        {
            return false;
        }

        // Written first, so that an invoice made in this transaction is found.
        await db.SaveChangesAsync(ct);
        var ids = await db.Invoices.AsNoTracking()
            .Where(invoice => invoice.OrderId == order.OrderId && invoice.Number != null)
            .OrderBy(invoice => invoice.Id)
            .Select(invoice => invoice.Id)
            .ToListAsync(ct);
        var batch = new LedgerBatch(db);
        var ledger = await CreditNoteLedger.ReadAsync(db, ct);
        var any = false;
        foreach (var id in ids)
        {
            var invoice = await db.LockedInvoiceAsync(id, expectedVersion: null, ct);
            if (TakeFrom(invoice, due) is { Count: > 0 } quantities)
            {
                var reason = order.Cancelled ? "Cancelled or returned" : "Returned";
                order.TakeCredit(ledger.Add(batch, invoice, quantities, reason, Later(date, invoice), overrideLock: false));
                any = true;
            }
        }

        await batch.PostAsync(ct);
        return any;
    }

    private static DateOnly Later(DateOnly date, Invoice invoice) => invoice.PostingDate > date ? invoice.PostingDate.Value : date;

    private static List<CreditedQuantity> TakeFrom(Invoice invoice, Dictionary<Id<SalesOrderLine>, decimal> due)
    {
        var quantities = new List<CreditedQuantity>();
        foreach (var line in invoice.Lines.OrderBy(line => line.LineNumber))
        {
            if (line.OrderLineId is { } orderLine && due.GetValueOrDefault(orderLine) is > 0 and var wanted && line.CreditableQuantity > 0)
            {
                var taken = Math.Min(wanted, line.CreditableQuantity);
                due[orderLine] = wanted - taken;
                quantities.Add(new CreditedQuantity(line.Id, taken));
            }
        }

        return quantities;
    }

    private static async Task<bool> BillAsync(
        FinanceDbContext db, BillingOrder order, CustomerAccount account, LedgerBatch batch, DateOnly date, CancellationToken ct)
    {
        List<(BillingLine Line, decimal Quantity)> due =
            [.. order.Lines.OrderBy(line => line.LineNumber).Select(line => (line, line.Billable(order.BillsOrdered))).Where(item => item.Item2 > 0)];
        if (due.Count == 0)
        {
            return false;
        }

        var company = await db.SettingsAsync(ct);
        var header = new InvoiceHeader(account.CustomerId, order.CurrencyCode!, date, account.PaymentTermDays ?? company.PaymentTermDays)
        {
            OrderId = order.OrderId,
            OrderNumber = order.Number,
        };
        var invoice = Invoice.Create(Id<Invoice>.New(db.Time), header, db.Time.GetUtcNow());
        invoice.Add(await LinesAsync(db, invoice, due, ct));
        due.ForEach(item => item.Line.Invoice(item.Quantity));
        db.Invoices.Add(invoice);
        if (company.InvoicePosting == InvoicePosting.Automatic)
        {
            var ledger = await InvoiceLedger.ReadAsync(db, ct);
            await ledger.AddAsync(batch, invoice, date, overrideLock: false, ct);
        }

        return company.InvoicePosting == InvoicePosting.Automatic;
    }

    private static async Task<List<InvoiceLine>> LinesAsync(
        FinanceDbContext db, Invoice invoice, List<(BillingLine Line, decimal Quantity)> due, CancellationToken ct)
    {
        var ids = due.Select(item => item.Line.ProductId!.Value).Distinct().ToList();
        var names = await db.ProductNames.AsNoTracking()
            .Where(product => ids.Contains(product.ProductId))
            .ToDictionaryAsync(product => product.ProductId, ct);
        return
        [
            .. due.Select((item, index) => new InvoiceLine
            {
                Id = Id<InvoiceLine>.New(db.Time),
                InvoiceId = invoice.Id,
                LineNumber = index + 1,
                OrderLineId = item.Line.OrderLineId,
                ProductId = item.Line.ProductId,
                Description = names.GetValueOrDefault(item.Line.ProductId!.Value) is { } product
                    ? $"{product.Sku} {product.Name}"
                    : $"Line {item.Line.LineNumber} of the order",
                Quantity = new Quantity(item.Quantity, item.Line.Unit!),
                UnitPrice = item.Line.UnitPrice,
                DiscountPercent = item.Line.DiscountPercent,
                Net = Amounts.LineNet(item.Quantity, item.Line.UnitPrice, item.Line.DiscountPercent, invoice.CurrencyCode),
                TaxCode = item.Line.TaxCode,
                TaxRate = item.Line.TaxRate,
            }),
        ];
    }
}
