using System.Text.Json;

namespace ErpSystem.Finance.Tests.Periods;

public sealed class PeriodLockTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task A_soft_lock_is_passed_by_those_who_may_and_only_when_they_say_so()
    {
        var (first, second, third) = (await DraftAsync("2026-03-05"), await DraftAsync("2026-03-05"), await DraftAsync("2026-03-05"));
        (await LockAsync("2026-03", "ALL")).Done();

        Assert.Equal("FINANCE_PERIOD_LOCKED", (await finance.PostVoucherAsync(first)).Error());
        Assert.Equal("FINANCE_PERIOD_LOCKED", (await finance.PostVoucherAsync(second, overrideLock: true, caller: FinanceFixture.Clerk)).Error());
        (await finance.PostVoucherAsync(third, overrideLock: true)).Done();
        (await ReopenAsync("2026-03", "ALL")).Done();
        (await finance.PostVoucherAsync(first)).Done();
    }

    [Fact]
    public async Task A_hard_lock_lets_nobody_in_and_stays()
    {
        var draft = await DraftAsync("2025-01-05");
        (await LockAsync("2025-01", "HARD")).Done();

        Assert.Equal("FINANCE_PERIOD_LOCKED", (await finance.PostVoucherAsync(draft, overrideLock: true)).Error());
        Assert.Equal("FINANCE_PERIOD_LOCKED", (await ReopenAsync("2025-01", "HARD")).Error());
    }

    [Fact]
    public async Task Sales_and_tax_locks_leave_general_entries_alone()
    {
        var draft = await DraftAsync("2026-04-05");
        (await LockAsync("2026-04", "SALES")).Done();
        (await LockAsync("2026-04", "TAX")).Done();

        (await finance.PostVoucherAsync(draft)).Done();
    }

    [Fact]
    public async Task A_date_outside_every_period_is_refused()
    {
        Assert.Equal("FINANCE_NO_PERIOD", (await finance.PostVoucherAsync(await DraftAsync("2031-04-05"))).Error());
    }

    [Fact]
    public async Task Of_postings_that_race_a_lock_none_is_in_the_ledger_after_it()
    {
        for (var round = 1; round <= 6; round++)
        {
            var (month, day) = ($"2025-{round + 2:00}", $"2025-{round + 2:00}-10");
            var drafts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => DraftAsync(day)));

            var posting = drafts.Select(async (draft, index) =>
            {
                await Task.Delay(index);
                return await finance.PostVoucherAsync(draft);
            }).ToList();
            await Task.Delay(round * 3);
            (await LockAsync(month, "HARD")).Done();
            var entriesAtLock = await CountAsync(day);
            var payloads = await Task.WhenAll(posting);

            Assert.Equal(entriesAtLock, await CountAsync(day));
            Assert.Equal(entriesAtLock, payloads.Count(payload => payload.GetProperty("errors").GetArrayLength() == 0));
        }
    }

    [Fact]
    public async Task Periods_do_not_overlap_even_when_they_are_opened_at_once()
    {
        var payloads = await Task.WhenAll(Enumerable.Range(1, 5).Select(day => finance.MutateAsync(
            "fiscalPeriodCreate",
            new { startsOn = $"2030-01-0{day}", endsOn = "2030-01-31", code = $"2030-{day}", idempotencyKey = FinanceCalls.NewKey() },
            "fiscalPeriod { id }")));

        Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() == 0);
    }

    private Task<JsonElement> DraftAsync(string date) => finance.VoucherAsync(date, ("6200", 1m), ("1100", -1m));

    private Task<long> CountAsync(string day) => finance.ScalarAsync<long>($"SELECT count(*) FROM finance.journal_entry WHERE posting_date = '{day}'");

    private Task<JsonElement> LockAsync(string period, string scope) => finance.MutateAsync(
        "fiscalPeriodLock", new { fiscalPeriodId = FinanceFixture.Period(period), @lock = scope, idempotencyKey = FinanceCalls.NewKey() }, "fiscalPeriod { locks }");

    private Task<JsonElement> ReopenAsync(string period, string scope) => finance.MutateAsync(
        "fiscalPeriodReopen", new { fiscalPeriodId = FinanceFixture.Period(period), @lock = scope, idempotencyKey = FinanceCalls.NewKey() }, "fiscalPeriod { locks }");
}
