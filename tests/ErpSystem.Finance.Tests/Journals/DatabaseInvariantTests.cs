using ErpSystem.Testing;
using Npgsql;

namespace ErpSystem.Finance.Tests.Journals;

/// <summary>What the database itself refuses, whoever writes.</summary>
public sealed class DatabaseInvariantTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    private const string Entry =
        """
        INSERT INTO finance.journal_entry (id, company_id, version, journal_id, number, fiscal_period_id, posting_date, document_date, currency_code,
            description, source, source_id, line_count, total, recorded_at)
        SELECT '{0}', s.company_id, 1, j.id, right('{0}', 12), p.id, '{1}', '{1}', 'EUR', 'x', 'MANUAL_VOUCHER', gen_random_uuid(), {2}, {3}, now()
        FROM finance.finance_settings s, finance.journal j, finance.fiscal_period p WHERE j.code = 'GEN' AND p.code = '2026-05';
        """;

    private const string Line =
        """
        INSERT INTO finance.journal_line (id, company_id, entry_id, line_number, account_id, posting_date, debit, credit, currency_code, currency_amount)
        SELECT gen_random_uuid(), company_id, '{0}', {1}, id, '2026-05-02', {3}, {4}, '{5}', {6} FROM finance.account WHERE code = '{2}';
        """;

    [Fact]
    public async Task A_whole_entry_that_balances_is_taken()
    {
        await RunAsync(Of(1, "2026-05-02", 2, "10", Line1("1100", "10", "0"), Line2("6200", "0", "10")));
    }

    [Theory]
    [InlineData("journal_entry_balance_check", "2026-05-02", 2, "10", "10", "9.999999", "6200")]
    [InlineData("journal_entry_balance_check", "2026-05-02", 2, "11", "10", "10", "6200")]
    [InlineData("journal_entry_whole_check", "2026-05-02", 3, "10", "10", "10", "6200")]
    [InlineData("journal_entry_leaf_check", "2026-05-02", 2, "10", "10", "10", "5000")]
    [InlineData("journal_entry_whole_check", "2026-05-03", 2, "10", "10", "10", "6200")]
    [InlineData("journal_entry_line_count_check", "2026-05-02", 1, "10", "10", "10", "6200")]
    public async Task An_entry_that_is_not_exact_is_refused(
        string constraint, string date, int lines, string total, string debit, string credit, string account)
    {
        var sql = Of(2, date, lines, total, Line1("1100", debit, "0"), Line2(account, "0", credit));

        Assert.Equal(constraint, await RefusedAsync(sql));
    }

    [Fact]
    public async Task An_entry_outside_its_period_is_refused()
    {
        var sql = Of(3, "2026-06-02", 2, "10", Line1("1100", "10", "0"), Line2("6200", "0", "10")).Replace("'2026-05-02'", "'2026-06-02'", StringComparison.Ordinal);

        Assert.Equal("journal_entry_period_check", await RefusedAsync(sql));
    }

    [Fact]
    public async Task An_entry_that_does_not_balance_in_a_currency_is_refused()
    {
        var sql = Of(4, "2026-05-02", 2, "10", Format(Line, "{id}", "1", "1100", "10", "0", "USD", "12"), Format(Line, "{id}", "2", "6200", "0", "10", "USD", "-11"));

        Assert.Equal("journal_entry_currency_check", await RefusedAsync(sql));
    }

    [Fact]
    public async Task No_line_can_be_added_to_a_posted_entry()
    {
        var sql = Of(5, "2026-05-02", 2, "10", Line1("1100", "10", "0"), Line2("6200", "0", "10"));
        await RunAsync(sql);

        var added = Format(Line, Key(5), "3", "1100", "1", "0", "EUR", "1") + Format(Line, Key(5), "4", "6200", "0", "1", "EUR", "-1");

        Assert.Equal("journal_line_entry_check", await RefusedAsync(added));
    }

    [Fact]
    public async Task Lines_without_an_entry_are_refused()
    {
        Assert.NotNull(await RefusedAsync(Format(Line, Key(6), "1", "1100", "1", "0", "EUR", "1")));
    }

    [Theory]
    [InlineData("UPDATE finance.journal_entry SET description = 'y'")]
    [InlineData("DELETE FROM finance.journal_entry")]
    [InlineData("UPDATE finance.journal_line SET debit = debit + 1")]
    [InlineData("DELETE FROM finance.journal_line")]
    [InlineData("TRUNCATE finance.journal_line")]
    [InlineData("DELETE FROM finance.audit")]
    public async Task What_is_posted_cannot_be_changed_by_the_role_that_runs(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_document_posts_once()
    {
        var sql = Of(7, "2026-05-02", 2, "10", Line1("1100", "10", "0"), Line2("6200", "0", "10"));
        await RunAsync(sql.Replace("gen_random_uuid(), 2", $"'{Key(7)}', 2", StringComparison.Ordinal));

        var again = sql.Replace("gen_random_uuid(), 2", $"'{Key(7)}', 2", StringComparison.Ordinal).Replace("0000-000000000007", "0000-000000000008", StringComparison.Ordinal)
            .Replace($"'{Key(8)}', 2", $"'{Key(7)}', 2", StringComparison.Ordinal);

        Assert.Equal("journal_entry_company_id_source_source_id_key", await RefusedAsync(again));
    }

    [Fact]
    public async Task An_account_stays_the_kind_of_account_that_it_is()
    {
        Assert.Equal("account_kind_check", await RefusedAsync("UPDATE finance.account SET is_group = true WHERE code = '1100'"));
        Assert.Equal("account_kind_check", await RefusedAsync("UPDATE finance.account SET type = 'INCOME' WHERE code = '1100'"));
    }

    private static string Key(int index) => $"00000000-0000-7000-0000-{index:000000000000}";

    private static string Line1(string account, string debit, string credit) => Format(Line, "{id}", "1", account, debit, credit, "EUR", $"{debit} - {credit}");

    private static string Line2(string account, string debit, string credit) => Format(Line, "{id}", "2", account, debit, credit, "EUR", $"{debit} - {credit}");

    private static string Of(int index, string date, int lines, string total, params string[] lineSql) =>
        "BEGIN;" + (Format(Entry, "{id}", date, lines.ToString(System.Globalization.CultureInfo.InvariantCulture), total) + string.Concat(lineSql))
            .Replace("{id}", Key(index), StringComparison.Ordinal) + "COMMIT;";

    private static string Format(string text, params string[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        }

        return text;
    }

    private Task RunAsync(string sql) => Sql.RunAsync(finance.Database.RuntimeConnectionString, sql);

    private async Task<string?> RefusedAsync(string sql) => (await Assert.ThrowsAsync<PostgresException>(() => RunAsync(sql))).ConstraintName;
}
