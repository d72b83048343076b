using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests;

/// <summary>The requests that tests make again and again.</summary>
internal static class FinanceCalls
{
    /// <summary>Counts balances that are not the sum of their lines, and sums of lines without a balance.</summary>
    public const string WrongBalances =
        """
        WITH sums AS (
            SELECT l.company_id, e.fiscal_period_id, l.account_id, l.currency_code, sum(l.debit) AS debit, sum(l.credit) AS credit, sum(l.currency_amount) AS amount
            FROM finance.journal_line l JOIN finance.journal_entry e ON e.id = l.entry_id GROUP BY 1, 2, 3, 4)
        SELECT count(*) FROM sums FULL JOIN finance.period_balance b USING (company_id, fiscal_period_id, account_id, currency_code)
        WHERE (sums.debit, sums.credit, sums.amount) IS DISTINCT FROM (b.debit, b.credit, b.currency_amount)
        """;

    /// <summary>Counts series in which a number is missing or given twice, or whose counter is not at the last number.</summary>
    public const string BrokenSeries =
        """
        WITH given AS (
            SELECT company_id, number FROM finance.journal_entry UNION SELECT company_id, number FROM finance.invoice WHERE number IS NOT NULL
            UNION SELECT company_id, number FROM finance.credit_note UNION SELECT company_id, number FROM finance.payment),
        numbers AS (
            SELECT company_id, split_part(number, '-', 1) AS series, split_part(number, '-', 2)::int AS year, split_part(number, '-', 3)::bigint AS n FROM given)
        SELECT count(*) FROM (
            SELECT n.series FROM numbers n JOIN finance.number_counter c ON c.company_id = n.company_id AND c.series = n.series AND c.fiscal_year = n.year
            GROUP BY n.company_id, n.series, year, c.last HAVING min(n) <> 1 OR max(n) <> count(*) OR count(*) <> count(DISTINCT n) OR c.last <> max(n)) broken
        """;

    /// <summary>The data of a query; a reply with errors fails.</summary>
    public static async Task<JsonElement> QueryAsync(
        this SubgraphFixture finance, [StringSyntax("graphql")] string query, object? variables = null, string? caller = null)
    {
        using var reply = await finance.PostAsync(query, variables, caller);
        return reply.RootElement.TryGetProperty("errors", out _)
            ? throw new InvalidOperationException(reply.RootElement.GetRawText())
            : reply.RootElement.GetProperty("data").Clone();
    }

    /// <summary>The payload of a mutation, with its errors.</summary>
    public static async Task<JsonElement> MutateAsync(
        this SubgraphFixture finance, string mutation, object input, string selection, string? caller = null)
    {
        var inputType = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var query = $$"""
            mutation($input: {{inputType}}!) {
              {{mutation}}(input: $input) { {{selection}} errors { __typename ... on Error { code message path } } }
            }
            """;
        var data = await finance.QueryAsync(query, new { input }, caller);
        return data.GetProperty(mutation);
    }

    /// <summary>A draft of a voucher over lines of account code and signed amount.</summary>
    public static async Task<JsonElement> VoucherAsync(
        this SubgraphFixture finance, string postingDate, params (string Code, decimal Amount)[] lines)
    {
        var input = new
        {
            description = "Test",
            postingDate,
            lines = lines.Select(line => new
            {
                accountId = FinanceFixture.Account(line.Code),
                debit = line.Amount > 0 ? Text(line.Amount) : null,
                credit = line.Amount < 0 ? Text(-line.Amount) : null,
            }),
            idempotencyKey = NewKey(),
        };
        return (await finance.MutateAsync("manualVoucherCreate", input, "manualVoucher { id version }")).Done().GetProperty("manualVoucher");
    }

    /// <summary>The payload of posting a voucher.</summary>
    public static Task<JsonElement> PostVoucherAsync(
        this SubgraphFixture finance, JsonElement voucher, bool overrideLock = false, string? key = null, string? caller = null) =>
        finance.MutateAsync(
            "manualVoucherPost",
            new { manualVoucherId = voucher.Id(), overrideLock, idempotencyKey = key ?? NewKey() },
            "replayed manualVoucher { id number status version entry { id number total { amount } lines { nodes { debit credit } } } }",
            caller);

    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string NewKey() => Guid.NewGuid().ToString("n");

    public static string Id(this JsonElement entity) => entity.GetProperty("id").GetString()!;

    public static string? Text(this JsonElement entity, string field) => entity.GetProperty(field).GetString();

    /// <summary>A Money field's amount.</summary>
    public static decimal Amount(this JsonElement entity, string field) =>
        decimal.Parse(entity.GetProperty(field).GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);

    /// <summary>The payload again, if it has no errors.</summary>
    public static JsonElement Done(this JsonElement payload) => payload.GetProperty("errors").GetArrayLength() == 0
        ? payload
        : throw new InvalidOperationException(payload.GetProperty("errors").GetRawText());

    /// <summary>The code of the payload's only error.</summary>
    public static string? Error(this JsonElement payload) =>
        Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString();

    public static Task<T> ScalarAsync<T>(this SubgraphFixture finance, string sql) => Sql.ScalarAsync<T>(finance.Database.AdminConnectionString, sql);
}
