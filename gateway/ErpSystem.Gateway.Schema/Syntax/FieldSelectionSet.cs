using System.Collections.Immutable;
using System.Text;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>A parsed <c>FieldSelectionSet</c>: the fields of a key, of <c>@provides</c> or of a requirement.</summary>
public sealed class FieldSelectionSet(ImmutableArray<FieldSelectionNode> selections)
{
    public static readonly FieldSelectionSet Empty = new([]);

    public ImmutableArray<FieldSelectionNode> Selections { get; } = selections;

    /// <summary>The fields selected directly, without those inside fragments.</summary>
    public IEnumerable<SelectedFieldNode> Fields => Selections.OfType<SelectedFieldNode>();

    /// <summary>The canonical text: no outer braces, one blank between selections.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>Both selections in one, fields of the same name and arguments joined, in order of first appearance.</summary>
    public FieldSelectionSet Merge(FieldSelectionSet other)
    {
        var merged = Selections.ToList();
        foreach (var selection in other.Selections)
        {
            var index = merged.FindIndex(selection.SelectsSame);
            if (index < 0)
            {
                merged.Add(selection);
            }
            else if (merged[index].Children is { } left && selection.Children is { } right)
            {
                merged[index] = merged[index].With(left.Merge(right));
            }
        }

        return new FieldSelectionSet([.. merged]);
    }

    internal void Write(StringBuilder text)
    {
        for (var i = 0; i < Selections.Length; i++)
        {
            text.Append(i == 0 ? "" : " ");
            Selections[i].Write(text);
        }
    }
}

/// <summary>A field or an inline fragment of a <see cref="FieldSelectionSet"/>.</summary>
public abstract class FieldSelectionNode
{
    /// <summary>The selections below; null for a leaf.</summary>
    public abstract FieldSelectionSet? Children { get; }

    /// <summary>True when directives were written here; no selection set of the specification may have any.</summary>
    public bool HasDirectives { get; init; }

    internal abstract bool SelectsSame(FieldSelectionNode other);

    internal abstract FieldSelectionNode With(FieldSelectionSet children);

    internal abstract void Write(StringBuilder text);
}

/// <summary>A field with constant arguments.</summary>
public sealed class SelectedFieldNode(string name, ImmutableArray<SelectionArgument> arguments, FieldSelectionSet? children) : FieldSelectionNode
{
    public string Name { get; } = name;

    public ImmutableArray<SelectionArgument> Arguments { get; } = arguments;

    public override FieldSelectionSet? Children { get; } = children;

    internal override bool SelectsSame(FieldSelectionNode other) =>
        other is SelectedFieldNode field && field.Name == Name && SelectionArgument.Print(field.Arguments) == SelectionArgument.Print(Arguments);

    internal override FieldSelectionNode With(FieldSelectionSet children) => new SelectedFieldNode(Name, Arguments, children) { HasDirectives = HasDirectives };

    internal override void Write(StringBuilder text)
    {
        text.Append(Name).Append(SelectionArgument.Print(Arguments));
        if (Children is not null)
        {
            text.Append(" { ");
            Children.Write(text);
            text.Append(" }");
        }
    }
}

/// <summary>Selections for one run-time type: <c>... on Type { }</c>; without a type condition they hold for all.</summary>
public sealed class SelectedFragmentNode(string? typeCondition, FieldSelectionSet children) : FieldSelectionNode
{
    public string? TypeCondition { get; } = typeCondition;

    public override FieldSelectionSet Children { get; } = children;

    internal override bool SelectsSame(FieldSelectionNode other) => other is SelectedFragmentNode fragment && fragment.TypeCondition == TypeCondition;

    internal override FieldSelectionNode With(FieldSelectionSet children) => new SelectedFragmentNode(TypeCondition, children) { HasDirectives = HasDirectives };

    internal override void Write(StringBuilder text)
    {
        text.Append(TypeCondition is null ? "... { " : $"... on {TypeCondition} {{ ");
        Children.Write(text);
        text.Append(" }");
    }
}
