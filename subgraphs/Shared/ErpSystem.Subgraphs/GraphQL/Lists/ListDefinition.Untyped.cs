using System.Linq.Expressions;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The part of <see cref="ListDefinition{T}"/> that does not depend on the item.</summary>
public abstract class ListDefinition
{
    private readonly List<ListField> fields = [];
    private readonly List<ListOrder> defaultOrder = [];

    /// <summary>The item's type.</summary>
    public abstract Type ItemType { get; }

    internal IReadOnlyList<ListField> Fields => fields;

    internal IReadOnlyList<ListOrder> Default => defaultOrder;

    private protected void AddField(string name, LambdaExpression selector, bool sortable)
    {
        if (fields.Exists(field => field.Name == name))
        {
            throw new InvalidOperationException($"The list {GetType().Name} has two fields named {name}.");
        }

        fields.Add(new ListField(name, selector, sortable));
    }

    private protected void AddDefaultOrder(string name, LambdaExpression selector, bool descending) =>
        defaultOrder.Add(new ListOrder(new ListField(name, selector, Sortable: true), descending));
}
