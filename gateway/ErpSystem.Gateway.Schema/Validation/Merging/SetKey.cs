namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>A set of selection sets, by their ids in ascending order, and how it is to be looked at.</summary>
internal readonly struct SetKey(int[] ids, bool shapeOnly) : IEquatable<SetKey>
{
    public int[] Ids => ids;

    /// <summary>True when the fields can never meet in one object, so that only the form of their values has to agree.</summary>
    public bool ShapeOnly => shapeOnly;

    public bool Equals(SetKey other) => shapeOnly == other.ShapeOnly && ids.AsSpan().SequenceEqual(other.Ids);

    public override bool Equals(object? obj) => obj is SetKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(shapeOnly);
        foreach (var id in ids)
        {
            hash.Add(id);
        }

        return hash.ToHashCode();
    }
}
