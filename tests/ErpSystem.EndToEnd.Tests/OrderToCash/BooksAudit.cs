using ErpSystem.Testing;

namespace ErpSystem.EndToEnd.Tests.OrderToCash;

/// <summary>What has to hold in the databases of all domains once every event is applied; each rule counts what breaks it.</summary>
internal static class BooksAudit
{
    /// <summary>What is under way: events not sent, and events sent but not applied by each domain that they are for.</summary>
    public const string UnderWay =
        """
        (SELECT count(*) FROM inventory.outbox WHERE sent_at IS NULL)
        + (SELECT count(*) FROM sales.outbox WHERE sent_at IS NULL)
        + (SELECT count(*) FROM finance.outbox WHERE sent_at IS NULL)
        + (SELECT count(*) FROM dapr_standin.claim)
        + (SELECT count(*) FROM dapr_standin.consumer_group g JOIN dapr_standin.message m ON m.topic = g.topic AND m.id > g.last_id)
        """;

    /// <summary>The rules by their sentences.</summary>
    public static IReadOnlyDictionary<string, string> Rules { get; } = new Dictionary<string, string>
    {
        ["no event waits for a decision"] =
            """
            (SELECT count(*) FROM inventory.integration_exception) + (SELECT count(*) FROM sales.integration_exception)
            + (SELECT count(*) FROM finance.integration_exception)
            """,
        ["every entry balances, and with it the trial balance"] =
            "SELECT count(*) FROM (SELECT entry_id FROM finance.journal_line GROUP BY entry_id HAVING sum(debit) <> sum(credit)) wrong",
        ["period balances are the sums of their lines"] =
            """
            SELECT count(*) FROM
              (SELECT l.company_id, e.fiscal_period_id, l.account_id, l.currency_code, sum(l.debit) AS debit, sum(l.credit) AS credit
               FROM finance.journal_line l JOIN finance.journal_entry e ON e.id = l.entry_id GROUP BY 1, 2, 3, 4) lines
              FULL JOIN finance.period_balance b USING (company_id, fiscal_period_id, account_id, currency_code)
            WHERE lines.debit IS DISTINCT FROM b.debit OR lines.credit IS DISTINCT FROM b.credit
            """,
        ["a document is posted once"] =
            "SELECT count(*) FROM (SELECT source, source_id FROM finance.journal_entry WHERE source_id IS NOT NULL AND reverses_id IS NULL GROUP BY 1, 2 HAVING count(*) > 1) twice",
        ["each stock document stands in the ledger with its value"] =
            """
            SELECT count(*) FROM inventory.stock_document d FULL JOIN finance.stock_posting p ON p.stock_document_id = d.id
            WHERE d.value IS DISTINCT FROM p.value
            """,
        ["stock equals its moves, in quantity and value"] =
            """
            SELECT count(*) FROM inventory.stock_level l LEFT JOIN
              (SELECT product_id, warehouse_id, sum(value) AS quantity, sum(amount) AS value FROM inventory.stock_move GROUP BY 1, 2) m USING (product_id, warehouse_id)
            WHERE l.on_hand <> coalesce(m.quantity, 0) OR l.stock_value <> coalesce(m.value, 0)
            """,
        ["what is promised is the sum of the open promises"] =
            """
            SELECT count(*) FROM inventory.stock_level l LEFT JOIN
              (SELECT product_id, warehouse_id, sum(reserved) AS reserved FROM inventory.reservation_line WHERE open GROUP BY 1, 2) r USING (product_id, warehouse_id)
            WHERE l.reserved <> coalesce(r.reserved, 0)
            """,
        ["Sales and Finance know what Inventory has delivered"] =
            """
            SELECT count(*) FROM
              (SELECT sales_order_line_id AS id, sum(quantity) AS shipped FROM inventory.shipment_line GROUP BY 1) i
              JOIN sales.sales_order_line s USING (id) LEFT JOIN finance.billing_line f ON f.order_line_id = i.id
            WHERE s.shipped_quantity <> i.shipped OR f.shipped IS DISTINCT FROM i.shipped OR s.invoiced_quantity <> f.invoiced
            """,
        ["an order that is cancelled holds nothing"] =
            """
            SELECT count(*) FROM sales.sales_order o JOIN inventory.reservation r ON r.sales_order_id = o.id
              JOIN inventory.reservation_line l ON l.reservation_id = r.id
            WHERE o.status = 'CANCELLED' AND l.open
            """,
        ["customers owe what their open invoices say"] =
            """
            SELECT count(*) FROM
              (SELECT coalesce(sum(l.debit - l.credit), 0) AS owed FROM finance.journal_line l
                 JOIN finance.account_assignment a ON a.account_id = l.account_id AND a.role = 'RECEIVABLE') ledger,
              (SELECT coalesce(sum(open_in_books), 0) AS owed FROM finance.invoice) invoices,
              (SELECT coalesce(sum(open_in_books), 0) AS owed FROM finance.payment) payments,
              (SELECT coalesce(sum(open_in_books), 0) AS owed FROM finance.credit_note) notes
            WHERE ledger.owed <> invoices.owed - payments.owed - notes.owed
            """,
    };

    /// <summary>The sentences that do not hold, with how many rows break them.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(string connectionString)
    {
        var broken = new List<string>();
        foreach (var (sentence, rule) in Rules)
        {
            var rows = await Sql.ScalarAsync<long>(connectionString, $"SELECT ({rule})::bigint");
            if (rows != 0)
            {
                broken.Add($"{sentence}: broken by {rows}");
            }
        }

        return broken;
    }

    /// <summary>Waits until no event is under way.</summary>
    public static async Task DrainAsync(string connectionString, TimeSpan patience)
    {
        for (var until = DateTime.UtcNow + patience; ;)
        {
            var left = await Sql.ScalarAsync<long>(connectionString, $"SELECT ({UnderWay})::bigint");
            if (left == 0)
            {
                return;
            }

            Assert.True(DateTime.UtcNow < until, $"{left} events are still under way after {patience.TotalSeconds:0} s.");
            await Task.Delay(100);
        }
    }
}
