using System.Text.Json;

namespace ErpSystem.Finance.Tests.Journals;

public sealed class VoucherTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task A_draft_becomes_an_entry_that_balances_and_the_balances_follow()
    {
        var draft = await finance.VoucherAsync("2026-10-01", ("6200", 1200.50m), ("1100", -1200.50m));

        var posted = (await finance.PostVoucherAsync(draft)).Done().GetProperty("manualVoucher");

        Assert.Equal(("POSTED", 1200.50m), (posted.Text("status"), posted.GetProperty("entry").Amount("total")));
        Assert.Equal(posted.Text("number"), posted.GetProperty("entry").Text("number"));
        Assert.StartsWith("GEN-2026-", posted.Text("number"), StringComparison.Ordinal);
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.WrongBalances));
    }

    [Fact]
    public async Task A_draft_out_of_balance_is_kept_but_not_posted()
    {
        var draft = await finance.VoucherAsync("2026-10-01", ("6200", 10m), ("1100", -9.99m));

        Assert.Equal("FINANCE_UNBALANCED", (await finance.PostVoucherAsync(draft)).Error());
    }

    [Theory]
    [InlineData("1200")]
    [InlineData("1400")]
    [InlineData("1000")]
    public async Task Control_accounts_and_groups_take_no_manual_voucher(string code)
    {
        var input = new
        {
            description = "No",
            lines = new object[] { new { accountId = FinanceFixture.Account(code), debit = "1" }, new { accountId = FinanceFixture.Account("1100"), credit = "1" } },
            idempotencyKey = FinanceCalls.NewKey(),
        };

        Assert.Equal("INVALID_INPUT", (await finance.MutateAsync("manualVoucherCreate", input, "manualVoucher { id }")).Error());
    }

    [Fact]
    public async Task Posting_twice_with_one_key_posts_once_and_with_two_keys_is_refused()
    {
        var draft = await finance.VoucherAsync("2026-10-02", ("6200", 5m), ("1100", -5m));
        var key = FinanceCalls.NewKey();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => finance.PostVoucherAsync(draft, key: key)));

        Assert.Equal(1, payloads.Count(payload => !payload.Done().GetProperty("replayed").GetBoolean()));
        Assert.Equal("FINANCE_VOUCHER_NOT_DRAFT", (await finance.PostVoucherAsync(draft)).Error());
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_no_double_when_many_post_at_once_and_some_fail()
    {
        var drafts = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => finance.VoucherAsync(
            "2026-09-10", ("6200", 10m + i), ("6100", 3m), (i % 5 == 0 ? "2100" : "1100", i % 3 == 0 ? -(10m + i) : -(13m + i)))));

        var payloads = new List<JsonElement>();
        await Parallel.ForEachAsync(drafts, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (draft, _) =>
        {
            var payload = await finance.PostVoucherAsync(draft);
            lock (payloads)
            {
                payloads.Add(payload);
            }
        });

        Assert.Equal(40, payloads.Count(payload => payload.GetProperty("errors").GetArrayLength() == 0));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.WrongBalances));
    }

    [Fact]
    public async Task An_entry_is_taken_back_once_even_at_once_and_the_two_know_each_other()
    {
        var draft = await finance.VoucherAsync("2026-10-03", ("6200", 7m), ("1100", -7m));
        var entry = (await finance.PostVoucherAsync(draft)).Done().GetProperty("manualVoucher").GetProperty("entry");

        var payloads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => finance.MutateAsync(
            "journalEntryReverse",
            new { journalEntryId = entry.Id(), reason = "Typo", idempotencyKey = FinanceCalls.NewKey() },
            "journalEntry { id number reverses { id reversedBy { id } } lines { nodes { debit credit } } }")));

        var reversal = Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() == 0).GetProperty("journalEntry");
        Assert.Equal((entry.Id(), reversal.Id()), (reversal.GetProperty("reverses").Id(), reversal.GetProperty("reverses").GetProperty("reversedBy").Id()));
        Assert.All(payloads.Where(payload => payload.GetProperty("errors").GetArrayLength() > 0), payload => Assert.Equal("FINANCE_ALREADY_POSTED", payload.Error()));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
    }

    [Fact]
    public async Task Another_company_sees_and_numbers_nothing_of_this_one()
    {
        var data = await finance.QueryAsync("{ accounts { totalCount } journalEntries { totalCount } }", caller: FinanceFixture.Stranger);

        Assert.Equal((0, 0), (data.GetProperty("accounts").GetProperty("totalCount").GetInt32(), data.GetProperty("journalEntries").GetProperty("totalCount").GetInt32()));
    }
}
