using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Somebody decides that an event shall not be applied, and says why.</summary>
[MutationType]
internal static class IntegrationExceptionSkip<TContext>
    where TContext : ErpDbContext
{
    private const int LongestReason = 1_000;

    [Authorize("{domain}.integration_exception.skip"), Fails<EntityNotFound>, Fails<IntegrationExceptionNotOpen>, Fails<InvalidInput>]
    public static async Task<IntegrationException<TContext>> IntegrationExceptionSkipAsync(
        IntegrationExceptionSkipInput<TContext> input, [FromServices] TContext db, CancellationToken cancellationToken)
    {
        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            throw new DomainException(new InvalidInput($"A reason has 1 to {LongestReason} characters.", "reason"));
        }

        var exception = await db.IntegrationExceptions().ByIdAsync(input.IntegrationExceptionId, cancellationToken);
        exception.Expect(input.ExpectedVersion);
        exception.Close(IntegrationExceptionStatus.Skipped, db.Caller, db.Time);
        exception.SkipReason = reason;
        return exception;
    }
}

/// <summary>Which event to leave unapplied, and why.</summary>
internal sealed record IntegrationExceptionSkipInput<TContext>(
    Id<IntegrationException<TContext>> IntegrationExceptionId, string Reason, string IdempotencyKey, int? ExpectedVersion)
    where TContext : ErpDbContext;
