using System.Buffers.Text;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A place in a sorted list as opaque text: base64url of a hash of the order, the row's sort keys and its id.</summary>
internal sealed class CursorFormat<T>(string[] order, LambdaExpression[] selectors)
{
    private readonly string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', order))).AsSpan(0, 4));

    // Compiled at most once per request, and only if a cursor is asked for.
    private readonly Lazy<Func<T, object?>[]> read = new(() =>
    [
        .. selectors.Select(selector => Expression
            .Lambda<Func<T, object?>>(Expression.Convert(selector.Body, typeof(object)), selector.Parameters)
            .Compile(preferInterpretation: true)),
    ]);

    public string Write(T row) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<object?[]>([hash, .. read.Value.Select(key => key(row))], KitJson.Options));

    /// <summary>The sort keys of a cursor; one of another order, or no cursor at all, is refused.</summary>
    public object?[] Read(string cursor)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            var parts = document.RootElement;
            if (parts.GetArrayLength() == selectors.Length + 1 && parts[0].GetString() == hash)
            {
                return [.. selectors.Select((selector, index) => parts[index + 1].Deserialize(selector.ReturnType, KitJson.Options))];
            }
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or RequestException)
        {
            // Falls to the one answer for all of them: what a client sends as a cursor is not ours to trust.
        }

        throw new RequestException("INVALID_CURSOR", "This cursor belongs to no page of this list in this order.");
    }
}
