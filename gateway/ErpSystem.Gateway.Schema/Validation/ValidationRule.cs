using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>One rule of the specification. What it looks at it says by implementing <see cref="IEnter{TNode}"/> and <see cref="ILeave{TNode}"/>.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;
}

/// <summary>Called before the children of a node are walked.</summary>
internal interface IEnter<TNode>
    where TNode : ASTNode
{
    void Enter(TNode node);
}

/// <summary>Called after the children of a node were walked.</summary>
internal interface ILeave<TNode>
    where TNode : ASTNode
{
    void Leave(TNode node);
}
