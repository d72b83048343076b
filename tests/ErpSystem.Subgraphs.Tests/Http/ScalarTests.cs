using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;

namespace ErpSystem.Subgraphs.Tests.Http;

public sealed class ScalarTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData("\"0.1\"", "0.2")]
    [InlineData("\"1234567890123456789.123456\"", "2469135780246913578.246912")]
    [InlineData("\"-2.50\"", "-5")]
    public async Task Decimals_are_exact_and_travel_as_text(string literal, string twice)
    {
        using var answer = await library.PostAsync($"{{ twice(value: {literal}) }}");

        Assert.Equal(twice, answer.RootElement.GetProperty("data").GetProperty("twice").GetString());
    }

    [Theory]
    [InlineData("1.5", "1.5 is not a Decimal: write it in quotes, as digits with an optional point, such as \"12.50\".")]
    [InlineData("2", "2 is not a Decimal: write it in quotes, as digits with an optional point, such as \"12.50\".")]
    [InlineData("\"1,5\"", "\"1,5\" is not a Decimal: write it in quotes, as digits with an optional point, such as \"12.50\".")]
    [InlineData("\"1e3\"", "\"1e3\" is not a Decimal: write it in quotes, as digits with an optional point, such as \"12.50\".")]
    [InlineData("\"\"", "\"\" is not a Decimal: write it in quotes, as digits with an optional point, such as \"12.50\".")]
    public async Task A_literal_that_is_no_decimal_text_is_refused_with_a_hint(string literal, string message)
    {
        using var answer = await library.PostAsync($"{{ twice(value: {literal}) }}");

        Assert.Equal(message, Error(answer).GetProperty("message").GetString());
        Assert.Equal("INVALID_DECIMAL", Error(answer).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_number_as_variable_is_refused_with_the_same_hint()
    {
        using var answer = await library.PostAsync("query($v: Decimal!) { twice(value: $v) }", new { v = 1.5 });

        Assert.Equal("1.5 is not a Decimal: write it in quotes, as digits with an optional point, such as \"12.50\".", Error(answer).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("2026-05-31T12:00:00Z", "2026-05-31T12:00:00Z")]
    [InlineData("2026-05-31T14:00:00.5+02:00", "2026-05-31T12:00:00.5Z")]
    public async Task Moments_are_given_back_in_UTC(string text, string utc)
    {
        using var answer = await library.PostAsync("query($at: DateTime!) { moment(at: $at) }", new { at = text });

        Assert.Equal(utc, answer.RootElement.GetProperty("data").GetProperty("moment").GetString());
    }

    [Theory]
    [InlineData("2026-05-31T12:00:00")]
    [InlineData("2026-05-31")]
    [InlineData("tomorrow")]
    public async Task A_moment_without_an_offset_is_refused(string text)
    {
        using var answer = await library.PostAsync("query($at: DateTime!) { moment(at: $at) }", new { at = text });

        Assert.Equal("INVALID_DATE_TIME", Error(answer).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_refused()
    {
        using var answer = await library.PostAsync("""{ books(where: { published: { eq: "2026-02-30" } }) { totalCount } }""");

        Assert.Equal("INVALID_DATE", Error(answer).GetProperty("extensions").GetProperty("code").GetString());
    }

    private static JsonElement Error(JsonDocument answer) => answer.RootElement.GetProperty("errors")[0];
}
