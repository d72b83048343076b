using System.Net.Http.Json;
using System.Text.Json;

namespace ErpSystem.Local.Tests;

/// <summary>Asks a GraphQL endpoint.</summary>
internal static class GraphQLClient
{
    private static readonly HttpClient Client = new();

    public static async Task<JsonElement> AskAsync(string url, string query)
    {
        using var response = await Client.PostAsJsonAsync(url, new { query });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<bool> AnswersAsync(string url)
    {
        try
        {
            return (await AskAsync(url, "{ __typename }")).GetProperty("data").GetProperty("__typename").GetString() == "Query";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
