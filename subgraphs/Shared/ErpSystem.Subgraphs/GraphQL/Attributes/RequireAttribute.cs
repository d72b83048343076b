namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The gateway fills the argument from other sources: <c>@require(field:)</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RequireAttribute(string field) : Attribute
{
    /// <summary>The field selection map.</summary>
    public string Field { get; } = field;
}
