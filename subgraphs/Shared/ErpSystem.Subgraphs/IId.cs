namespace ErpSystem.Subgraphs;

/// <summary>An id whose entity type is not known at compile time.</summary>
public interface IId
{
    /// <summary>The value as it is stored.</summary>
    Guid Value { get; }

    /// <summary>The snake_case name of the entity's type.</summary>
    string Prefix { get; }
}
