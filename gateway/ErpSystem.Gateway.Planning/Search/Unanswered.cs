namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Says in words for a client why no plan was found.</summary>
internal static class Unanswered
{
    public static string Describe(Demand? demand) => demand is null
        ? "No plan was found for the operation."
        : $"No source can answer {string.Join(", ", demand.Types.Select(type => $"{type}.{demand.Field.Name}"))} at {Path(demand)}.";

    private static string Path(Demand demand)
    {
        var names = new List<string> { demand.Field.ResponseName };
        for (var position = demand.Position; position.Opening is { } opening; position = opening.Provider.Position)
        {
            names.Add(opening.Field.Key);
        }

        names.Reverse();
        return string.Join('.', names);
    }
}
