using System.Text.Json;

namespace ErpSystem.Finance.Tests.Accounts;

public sealed class AccountTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task An_account_stands_below_a_group_of_its_type()
    {
        var account = (await CreateAsync("6300", "EXPENSE", FinanceFixture.Account("5000"))).Done().GetProperty("account");

        Assert.Equal("5000", account.GetProperty("parent").Text("code"));
        Assert.Equal("INVALID_INPUT", (await CreateAsync("6301", "INCOME", FinanceFixture.Account("5000"))).Error());
        Assert.Equal("INVALID_INPUT", (await CreateAsync("6302", "EXPENSE", FinanceFixture.Account("6200"))).Error());
        Assert.Equal("FINANCE_ALREADY_TAKEN", (await CreateAsync("6300", "EXPENSE", FinanceFixture.Account("5000"))).Error());
    }

    [Fact]
    public async Task A_group_cannot_be_put_below_itself()
    {
        var upper = (await CreateAsync("7000", "EXPENSE", FinanceFixture.Account("5000"), isGroup: true)).Done().GetProperty("account");
        var lower = (await CreateAsync("7100", "EXPENSE", upper.Id(), isGroup: true)).Done().GetProperty("account");

        var payload = await finance.MutateAsync("accountUpdate", new { accountId = upper.Id(), expectedVersion = 1, parentId = lower.Id() }, "account { id }");

        Assert.Equal("INVALID_INPUT", payload.Error());
    }

    [Fact]
    public async Task A_role_goes_to_an_account_that_can_play_it()
    {
        var bank = (await CreateAsync("1110", "ASSET", FinanceFixture.Account("1000"))).Done().GetProperty("account");
        var stock = (await CreateAsync("1410", "ASSET", FinanceFixture.Account("1000"), control: "STOCK")).Done().GetProperty("account");

        (await AssignAsync("BANK", bank.Id())).Done();

        Assert.Equal("INVALID_INPUT", (await AssignAsync("BANK", stock.Id())).Error());
        Assert.Equal("INVALID_INPUT", (await AssignAsync("STOCK", bank.Id())).Error());
        var roles = (await finance.QueryAsync("{ accountRoles { role account { code } } }")).GetProperty("accountRoles");
        Assert.Equal("1110", roles.EnumerateArray().Single(role => role.Text("role") == "BANK").GetProperty("account").Text("code"));
    }

    [Fact]
    public async Task Each_company_assigns_its_own_roles()
    {
        var created = await finance.MutateAsync(
            "accountCreate",
            new { code = "1100", name = "Bank", type = "ASSET", idempotencyKey = FinanceCalls.NewKey() },
            "account { id }",
            FinanceFixture.Stranger);
        var accountId = created.Done().GetProperty("account").Id();

        (await finance.MutateAsync(
            "accountRoleAssign", new { role = "BANK", accountId, idempotencyKey = FinanceCalls.NewKey() }, "account { id }", FinanceFixture.Stranger)).Done();

        Assert.Equal("NOT_FOUND", (await AssignAsync("BANK", accountId)).Error());
    }

    [Fact]
    public async Task A_company_opens_its_books_once()
    {
        Task<JsonElement> OpenAsync(string? caller) => finance.MutateAsync(
            "financeSettingsCreate",
            new { companyName = "Other", currency = "CHF", timeZone = "Europe/Zurich", idempotencyKey = FinanceCalls.NewKey() },
            "financeSettings { currency invoicePosting }",
            caller);

        var opened = (await OpenAsync(FinanceFixture.Stranger)).Done().GetProperty("financeSettings");

        Assert.Equal(("CHF", "AUTOMATIC"), (opened.Text("currency"), opened.Text("invoicePosting")));
        Assert.Equal("FINANCE_ALREADY_TAKEN", (await OpenAsync(FinanceFixture.Stranger)).Error());
        Assert.Equal("FINANCE_ALREADY_TAKEN", (await OpenAsync(caller: null)).Error());
    }

    [Fact]
    public async Task An_archived_account_takes_no_voucher_and_can_be_taken_back()
    {
        var account = (await CreateAsync("6400", "EXPENSE", FinanceFixture.Account("5000"))).Done().GetProperty("account");
        (await finance.MutateAsync("accountArchive", new { accountId = account.Id(), idempotencyKey = FinanceCalls.NewKey() }, "account { archived }")).Done();
        object Voucher() => new
        {
            description = "x",
            lines = new object[] { new { accountId = account.Id(), debit = "1" }, new { accountId = FinanceFixture.Account("1100"), credit = "1" } },
            idempotencyKey = FinanceCalls.NewKey(),
        };

        Assert.Equal("FINANCE_ARCHIVED", (await finance.MutateAsync("manualVoucherCreate", Voucher(), "manualVoucher { id }")).Error());
        (await finance.MutateAsync("accountRestore", new { accountId = account.Id(), idempotencyKey = FinanceCalls.NewKey() }, "account { archived }")).Done();
        (await finance.MutateAsync("manualVoucherCreate", Voucher(), "manualVoucher { id }")).Done();
    }

    [Fact]
    public async Task Without_a_permission_a_field_is_null_and_says_so()
    {
        using var reply = await finance.PostAsync("{ accounts(first: 1) { nodes { code } } invoices(first: 1) { nodes { id } } }", caller: FinanceFixture.Reader);

        var root = reply.RootElement;
        Assert.Equal(JsonValueKind.Null, root.GetProperty("data").GetProperty("invoices").ValueKind);
        Assert.Equal("1000", root.GetProperty("data").GetProperty("accounts").GetProperty("nodes")[0].Text("code"));
        Assert.Equal("FORBIDDEN", root.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    private Task<JsonElement> CreateAsync(string code, string type, object parentId, bool isGroup = false, string? control = null) => finance.MutateAsync(
        "accountCreate",
        new { code, name = $"Account {code}", type, parentId, isGroup, control, idempotencyKey = FinanceCalls.NewKey() },
        "account { id code parent { code } }");

    private Task<JsonElement> AssignAsync(string role, string accountId) =>
        finance.MutateAsync("accountRoleAssign", new { role, accountId, idempotencyKey = FinanceCalls.NewKey() }, "account { id }");
}
