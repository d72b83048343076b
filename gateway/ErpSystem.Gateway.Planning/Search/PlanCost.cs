namespace ErpSystem.Gateway.Planning.Search;

/// <summary>What a plan costs, the heaviest first: chains of waiting, then requests, then fields that are moved.</summary>
internal readonly record struct PlanCost(int Waves, int Requests, int Fields) : IComparable<PlanCost>
{
    public static readonly PlanCost Infinite = new(int.MaxValue, int.MaxValue, int.MaxValue);

    public int CompareTo(PlanCost other) =>
        Waves != other.Waves ? Waves.CompareTo(other.Waves)
        : Requests != other.Requests ? Requests.CompareTo(other.Requests)
        : Fields.CompareTo(other.Fields);
}
