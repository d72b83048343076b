namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Takes the field over from another source: <c>@override(from:)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OverrideAttribute(string from) : Attribute
{
    /// <summary>The source that served the field before.</summary>
    public string From { get; } = from;
}
