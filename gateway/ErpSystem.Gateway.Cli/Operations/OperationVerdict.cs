using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Cli.Operations;

/// <summary>What a new schema means for a registered operation.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="WasValid">False when the old schema did not take it either.</param>
/// <param name="Error">The first thing that is wrong with it: with the new schema, else with the old one.</param>
/// <param name="Location">Where that stands.</param>
internal sealed record OperationVerdict(StoredOperation Operation, bool WasValid, string Error, SourceLocation Location)
{
    /// <summary>The verdicts on all operations that one of the schemas refuses.</summary>
    public static IEnumerable<OperationVerdict> Of(IEnumerable<StoredOperation> operations, SchemaDefinition old, SchemaDefinition now) =>
        operations.Select(operation => Of(operation, old, now)).OfType<OperationVerdict>();

    private static OperationVerdict? Of(StoredOperation operation, SchemaDefinition old, SchemaDefinition now)
    {
        if (operation.Document is not { } document)
        {
            return new OperationVerdict(operation, false, operation.Unreadable!, SourceLocation.None);
        }

        var before = OperationValidator.Validate(old, document, operation.Text);
        var after = OperationValidator.Validate(now, document, operation.Text);
        GraphQLError? first = after.IsEmpty ? before.FirstOrDefault() : after[0];
        return first is null ? null : new OperationVerdict(operation, before.IsEmpty, first.Message, first.Locations.FirstOrDefault());
    }

    public override string ToString() => $"{Operation.Label}: {Error}{(Location.IsNone ? "" : $" ({Location})")}";
}
