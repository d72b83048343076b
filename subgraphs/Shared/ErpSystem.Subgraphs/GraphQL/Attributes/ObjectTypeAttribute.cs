namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Shows <typeparamref name="T"/> as a GraphQL object: the properties listed and the public static methods of the class are its fields.</summary>
public sealed class ObjectTypeAttribute<T> : ObjectTypeAttribute
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);
}

/// <summary>The part of <see cref="ObjectTypeAttribute{T}"/> that does not depend on the type shown.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class ObjectTypeAttribute : Attribute
{
    /// <summary>The type shown.</summary>
    public abstract Type Type { get; }

    /// <summary>The GraphQL name, when it is not the type's own.</summary>
    public string? Name { get; init; }

    /// <summary>The key fields of the entity, as in <c>@key(fields:)</c>; null for a plain object. More keys: <see cref="EntityKeyAttribute"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The properties shown; nothing else leaks.</summary>
    public string[] Fields { get; init; } = [];
}
