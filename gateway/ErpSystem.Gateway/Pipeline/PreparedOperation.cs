using System.Collections.Immutable;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Planning.Pricing;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>All that depends on a schema and a document alone: either ready to run, or why it is refused.</summary>
internal sealed class PreparedOperation
{
    private PreparedOperation(ImmutableArray<GraphQLError> errors) => Errors = errors;

    public PreparedOperation(PlanProgram program, VariableCoercer variables, OperationPrice price, OperationRoot kind, string? name, string hash)
    {
        Program = program;
        Variables = variables;
        Price = price;
        Kind = kind;
        Name = name;
        Hash = hash;
    }

    /// <summary>Why the document is refused; empty when it runs.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = [];

    public PlanProgram? Program { get; }

    public VariableCoercer? Variables { get; }

    public OperationPrice? Price { get; }

    public OperationRoot Kind { get; }

    /// <summary>The operation's name in the document.</summary>
    public string? Name { get; }

    /// <summary>The document's hash, for traces.</summary>
    public string Hash { get; } = "";

    public static PreparedOperation Refused(params ImmutableArray<GraphQLError> errors) => new(errors);
}
