using System.Text.Json;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

/// <summary>Errors of sources in odd shapes, and what clients are told of them.</summary>
public sealed class SourceErrorTests
{
    [Theory]
    [InlineData("""["orders",0,"no",3]""", """["orders",0,"no"]""")]
    [InlineData("""["orders","no"]""", """["orders"]""")]
    [InlineData("""["orders",0,0,"no"]""", """["orders",0]""")]
    [InlineData("""["orders",7,1]""", """["orders",7]""")]
    [InlineData("""["orders",-1]""", """["orders"]""")]
    public async Task The_path_of_an_error_ends_where_the_client_s_document_knows_no_further(string told, string expected)
    {
        var error = await ErrorAsync($$"""{"message":"m","path":{{told}}}""");

        Assert.Equal(expected, error.GetProperty("path").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"code":7}""", """{"code":"SOURCE_ERROR"}""")]
    [InlineData("""{"code":""}""", """{"code":"SOURCE_ERROR"}""")]
    [InlineData("""{"code":null,"hint":"h"}""", """{"code":"SOURCE_ERROR","hint":"h"}""")]
    [InlineData("""{"code":"A","code":"B"}""", """{"code":"A"}""")]
    [InlineData("""{"code":"A","exce\u0070tion":"at X"}""", """{"code":"A"}""")]
    [InlineData("""{"code":"A","variable":"$__1_0_0"}""", """{"code":"A"}""")]
    public async Task Every_error_has_one_code_and_no_internals(string told, string expected)
    {
        var error = await ErrorAsync($$"""{"message":"m","extensions":{{told}}}""");

        Assert.Equal(expected, JsonSerializer.Serialize(error.GetProperty("extensions")));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"Variable '$__1_0_0[0]' is invalid.\"")]
    [InlineData("\"Cannot query field '_entities' on type 'Query'.\"")]
    public async Task A_message_that_says_nothing_or_tells_of_the_plan_is_replaced(string told)
    {
        var error = await ErrorAsync($$"""{"message":{{told}}}""");

        Assert.Equal("The source reported an error.", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Errors_in_a_value_that_another_error_made_null_are_not_told()
    {
        var order = Shape("Order", Leaf(0, "no", nonNull: true), Leaf(0, "note"));

        var response = await ResponseAsync(
            """
            {"data":{"orders":[{"no":null,"note":null},{"no":null,"note":null}]},"errors":[
              {"message":"1","path":["orders",0,"no"]},{"message":"2","path":["orders",0,"note"]},{"message":"3","path":["orders",1,"no"]},{"message":"4","path":["orders",1,"note"]}]}
            """,
            Objects(0, "orders", order, nonNullItems: true));

        Assert.Equal(JsonValueKind.Null, response.GetProperty("data").GetProperty("orders").ValueKind);
        Assert.Equal("1", Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
    }

    private static async Task<JsonElement> ErrorAsync(string error)
    {
        var response = await ResponseAsync($$"""{"data":{"orders":[{"no":"A","hidden":1}]},"errors":[{{error}}]}""", Objects(0, "orders", Shape("Order", Leaf(0, "no"))));
        return Assert.Single(response.GetProperty("errors").EnumerateArray());
    }

    private static async Task<JsonElement> ResponseAsync(string answer, Planning.Plan.FieldShape field)
    {
        await using var federation = await new Federation().AddAsync("sales", answer);
        using var response = JsonDocument.Parse(await federation.ExecuteAsync(Plan(Shape("Query", field), Node(0, "sales", [], RootPart(0, "orders{no}")))));
        return response.RootElement.Clone();
    }
}
