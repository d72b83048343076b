namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The lookup's argument is this field of the entity: <c>@is(field:)</c>. May be left out where the names are equal.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsAttribute(string field) : Attribute
{
    /// <summary>The field selection map.</summary>
    public string Field { get; } = field;
}
