namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The method's <c>IQueryable</c> is shown page by page, filtered and sorted as <typeparamref name="TList"/> allows.</summary>
public sealed class ConnectionAttribute<TList> : ConnectionAttribute
    where TList : ListDefinition, new()
{
    /// <inheritdoc/>
    public override ListDefinition CreateList() => new TList();
}

/// <summary>The part of <see cref="ConnectionAttribute{TList}"/> that does not depend on the list.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ConnectionAttribute : Attribute
{
    /// <summary>For a list below a parent: the item's property that holds the parent's id; one statement serves all parents.</summary>
    public string? By { get; init; }

    /// <summary>What can be filtered and sorted.</summary>
    public abstract ListDefinition CreateList();
}

/// <summary>A list of the kit whose definition takes the context of the slice that it stands on.</summary>
internal sealed class DomainConnectionAttribute(Type list) : ConnectionAttribute
{
    /// <inheritdoc/>
    public override ListDefinition CreateList() => throw new InvalidOperationException("The list needs the slice's context.");

    /// <summary>The list of a domain.</summary>
    public ListDefinition CreateList(Type slice) => (ListDefinition)Activator.CreateInstance(list.MakeGenericType(slice.GetGenericArguments()))!;
}
