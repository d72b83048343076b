namespace ErpSystem.Finance.Tests.Demo;

public sealed class FinanceDemoDataTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task The_books_are_open_and_balance()
    {
        var data = await finance.QueryAsync(
            """
            {
              trialBalance { totalDebit totalCredit currency rows { account { code } } }
              accountRoles { role }
              fiscalPeriods { totalCount }
              taxCodes { nodes { code rate } }
            }
            """);

        var balance = data.GetProperty("trialBalance");
        Assert.Equal(("290000", "290000", "EUR"), (balance.Text("totalDebit"), balance.Text("totalCredit"), balance.Text("currency")));
        Assert.Equal(10, data.GetProperty("accountRoles").GetArrayLength());
        Assert.Equal(36, data.GetProperty("fiscalPeriods").GetProperty("totalCount").GetInt32());
        Assert.Equal(["R7", "S19", "Z0"], data.GetProperty("taxCodes").GetProperty("nodes").EnumerateArray().Select(code => code.Text("code")));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.WrongBalances));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
    }
}
