namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The public static methods of the class are more fields of the object that shows <typeparamref name="T"/>.</summary>
public sealed class ExtendTypeAttribute<T> : ExtendTypeAttribute
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);
}

/// <summary>The part of <see cref="ExtendTypeAttribute{T}"/> that does not depend on the type extended.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class ExtendTypeAttribute : Attribute
{
    /// <summary>The type extended.</summary>
    public abstract Type Type { get; }
}
