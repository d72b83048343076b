using System.Globalization;
using System.Text.Json;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Tests;

/// <summary>The requests about invoices and payments that tests make again and again.</summary>
internal static class ReceivableCalls
{
    public const string InvoiceFields =
        "invoice { id number status version dueDate net { amount } tax { amount } gross { amount } outstanding { amount currencyCode } "
        + "lines(first: 100) { nodes { id net } } entry { number lines { nodes { debit credit account { code } documentAmount { amount } } } } }";

    /// <summary>Counts customers whose open items are not what the ledger says that they owe.</summary>
    public const string WrongReceivables =
        """
        WITH items AS (
            SELECT customer_id, open_in_books AS amount FROM finance.invoice UNION ALL
            SELECT customer_id, -open_in_books FROM finance.payment UNION ALL
            SELECT customer_id, -open_in_books FROM finance.credit_note),
        ledger AS (
            SELECT l.customer_id, sum(l.debit - l.credit) AS amount FROM finance.journal_line l JOIN finance.account a ON a.id = l.account_id
            WHERE a.control = 'RECEIVABLE' GROUP BY 1),
        owed AS (SELECT customer_id, sum(amount) AS amount FROM items GROUP BY 1)
        SELECT count(*) FROM owed FULL JOIN ledger USING (customer_id) WHERE coalesce(owed.amount, 0) <> coalesce(ledger.amount, 0)
        """;

    public static object Line(decimal quantity, string unitPrice, string taxCode = "S19", string? discountPercent = null) => new
    {
        description = "Thing",
        quantity = new { value = FinanceCalls.Text(quantity), unit = "pcs" },
        unitPrice,
        taxCode,
        discountPercent,
    };

    public static async Task<JsonElement> DraftAsync(
        this FinanceFixture finance, Id<Customer> customer, string date, string currency, params object[] lines)
    {
        var input = new { customerId = customer, currency, invoiceDate = date, lines, idempotencyKey = FinanceCalls.NewKey() };
        return (await finance.MutateAsync("invoiceCreate", input, InvoiceFields)).Done().GetProperty("invoice");
    }

    public static Task<JsonElement> PostInvoiceAsync(this FinanceFixture finance, JsonElement draft) =>
        finance.MutateAsync("invoicePost", new { invoiceId = draft.Id(), idempotencyKey = FinanceCalls.NewKey() }, InvoiceFields);

    /// <summary>A posted invoice in euros.</summary>
    public static async Task<JsonElement> InvoiceAsync(this FinanceFixture finance, Id<Customer> customer, decimal net, string date = "2026-10-01", string currency = "EUR")
    {
        var draft = await finance.DraftAsync(customer, date, currency, Line(1, FinanceCalls.Text(net), "Z0"));
        return (await finance.PostInvoiceAsync(draft)).Done().GetProperty("invoice");
    }

    public static Task<JsonElement> PayAsync(
        this FinanceFixture finance, Id<Customer> customer, decimal amount, params (JsonElement Invoice, decimal Amount)[] allocations) =>
        finance.PayAsync(customer, amount, "2026-10-10", "EUR", allocations);

    public static Task<JsonElement> PayAsync(
        this FinanceFixture finance, Id<Customer> customer, decimal amount, string date, string currency, params (JsonElement Invoice, decimal Amount)[] allocations) =>
        finance.MutateAsync(
            "paymentPost",
            new { customerId = customer, amount = FinanceCalls.Text(amount), currency, postingDate = date, allocations = Of(allocations), idempotencyKey = FinanceCalls.NewKey() },
            "payment { id number version unallocated { amount } entry { number lines { nodes { debit credit account { code } } } } }");

    public static Task<JsonElement> AllocateAsync(this FinanceFixture finance, JsonElement payment, string date, params (JsonElement Invoice, decimal Amount)[] allocations) =>
        finance.MutateAsync(
            "paymentAllocate",
            new { paymentId = payment.Id(), postingDate = date, allocations = Of(allocations), idempotencyKey = FinanceCalls.NewKey() },
            "payment { id unallocated { amount } }");

    public static Task<JsonElement> ReverseAsync(this FinanceFixture finance, JsonElement payment) => finance.MutateAsync(
        "paymentReverse", new { paymentId = payment.Id(), reason = "Returned by the bank", idempotencyKey = FinanceCalls.NewKey() }, "payment { id status unallocated { amount } }");

    public static Task<JsonElement> CreditAsync(this FinanceFixture finance, JsonElement invoice, object[]? lines = null) => finance.MutateAsync(
        "creditNotePost",
        new { invoiceId = invoice.Id(), reason = "Broken", lines, idempotencyKey = FinanceCalls.NewKey() },
        "creditNote { id number net { amount } tax { amount } gross { amount } unapplied { amount } }");

    public static async Task<JsonElement> ReadInvoiceAsync(this FinanceFixture finance, JsonElement invoice) =>
        (await finance.QueryAsync("query($id: ID!) { invoiceById(id: $id) { id status outstanding { amount } paidOn } }", new { id = invoice.Id() })).GetProperty("invoiceById");

    /// <summary>The sum of debits less credits of an account in an entry.</summary>
    public static decimal On(this JsonElement entry, string account) => entry.GetProperty("lines").GetProperty("nodes").EnumerateArray()
        .Where(line => line.GetProperty("account").Text("code") == account)
        .Sum(line => Number(line, "debit") - Number(line, "credit"));

    private static decimal Number(JsonElement line, string field) => decimal.Parse(line.Text(field)!, CultureInfo.InvariantCulture);

    private static object Of((JsonElement Invoice, decimal Amount)[] allocations) =>
        allocations.Select(item => new { invoiceId = item.Invoice.Id(), amount = FinanceCalls.Text(item.Amount) });
}
