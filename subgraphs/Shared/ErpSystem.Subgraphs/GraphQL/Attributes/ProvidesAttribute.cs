namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>This path also returns these external fields: <c>@provides(fields:)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProvidesAttribute(string fields) : Attribute
{
    /// <summary>The selection provided.</summary>
    public string Fields { get; } = fields;
}
