namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The permission that the field or event stream needs, printed as <c>@authorize(policy:)</c>; without it the field is null plus <c>FORBIDDEN</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AuthorizeAttribute(string policy) : Attribute
{
    /// <summary>The permission's name.</summary>
    public string Policy { get; } = policy;
}
