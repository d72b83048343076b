namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>What a change of a schema means for clients that were written before it.</summary>
public enum ChangeImpact
{
    /// <summary>Some operation that was valid no longer is, or gets another type of answer.</summary>
    Breaking,

    /// <summary>Every operation stays valid, but a client may meet a value that it does not know.</summary>
    Dangerous,

    /// <summary>No client can notice.</summary>
    Safe,
}

/// <summary>A difference between two schemas.</summary>
/// <param name="Impact">What it means for clients.</param>
/// <param name="Code">A stable name of the kind of change, for programs.</param>
/// <param name="Coordinate">What changed.</param>
/// <param name="Message">The change in a sentence.</param>
public sealed record SchemaChange(ChangeImpact Impact, string Code, string Coordinate, string Message)
{
    public override string ToString() => $"{Impact.ToString().ToLowerInvariant()} {Code} {Coordinate}: {Message}";
}
