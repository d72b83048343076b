namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A further key of the entity: <c>@key(fields:)</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EntityKeyAttribute(string fields) : Attribute
{
    /// <summary>The key's selection.</summary>
    public string Fields { get; } = fields;
}
