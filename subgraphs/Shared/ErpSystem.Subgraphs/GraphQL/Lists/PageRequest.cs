using ErpSystem.Subgraphs.Errors;
using global::GraphQL;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Which page is asked for: how many, from where, in which direction.</summary>
internal sealed record PageRequest(int Size, bool Backward, string? After, string? Before, bool WantsRows, bool WantsTotal)
{
    public const int DefaultSize = 20;
    public const int MaximumSize = 100;

    public static PageRequest Of(IResolveFieldContext context)
    {
        var first = Argument<int?>(context, "first");
        var last = Argument<int?>(context, "last");
        if (first is not null && last is not null)
        {
            throw new RequestException("INVALID_PAGE", "Ask for the first or for the last items, not for both.");
        }

        var size = first ?? last ?? DefaultSize;
        if (size is < 0 or > MaximumSize)
        {
            throw new RequestException("INVALID_PAGE", $"A page holds 0 to {MaximumSize} items, not {size}.");
        }

        var asked = context.SubFields;
        return new PageRequest(
            size,
            last is not null,
            Argument<string?>(context, "after"),
            Argument<string?>(context, "before"),
            asked is null || asked.Values.Any(field => field.Field.Name.Value != "totalCount" && field.Field.Name.Value != "__typename"),
            asked is not null && asked.Values.Any(field => field.Field.Name.Value == "totalCount"));
    }

    public static T? Argument<T>(IResolveFieldContext context, string name) =>
        context.Arguments is { } given && given.TryGetValue(name, out var value) ? (T?)value.Value : default;
}
