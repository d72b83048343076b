using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using global::GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>
/// Runs a mutation in one transaction: claim the idempotency key, call the slice, save rows with their audit and outbox
/// rows, remember the outcome, commit. Whatever fails leaves nothing behind.
/// </summary>
internal sealed class MutationRunner<TEntity>(MutationPlan plan) : IMutationRunner
    where TEntity : class
{
    private const int Attempts = 5;

    public async Task<MutationPayload> RunAsync(IResolveFieldContext context)
    {
        var db = (ErpDbContext)context.RequestServices!.GetRequiredService(plan.Context);
        var input = plan.InputArgument is { } argument ? context.Arguments![argument].Value as IDictionary<string, object?> : null;
        var claim = plan.HasIdempotencyKey ? IdempotencyClaim.Of(db, plan.Name, input!) : null;
        var expectsVersion = plan.HasExpectedVersion && input!.TryGetValue("expectedVersion", out var version) && version is not null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(context, db, claim);
            }
            catch (DbUpdateConcurrencyException exception) when (plan.Errors.Contains(typeof(StaleVersion)) && (expectsVersion || attempt == Attempts))
            {
                return await StaleAsync(db, exception, context.CancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && IsWorthRepeating(exception))
            {
                // Somebody else changed the same rows in the same moment; nothing was kept, so the mutation starts anew.
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), context.CancellationToken);
            }
            finally
            {
                db.Operation = null;
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            }
        }
    }

    private async Task<MutationPayload> AttemptAsync(IResolveFieldContext context, ErpDbContext db, IdempotencyClaim? claim)
    {
        var cancellationToken = context.CancellationToken;
        db.Reset();
        db.Operation = plan.Name;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (claim is not null && !await claim.TakeAsync(cancellationToken))
        {
            var earlier = await claim.EarlierAsync(cancellationToken);
            return earlier is { } id
                ? MutationPayload.Done(await CurrentAsync(db, id, cancellationToken), replayed: true)
                : MutationPayload.Failed(new IdempotencyConflict(), entity: null);
        }

        try
        {
            var entity = await plan.Await(plan.Invoke(plan.Parameters.Bind(context)));
            await db.SaveChangesAsync(cancellationToken);
            if (claim is not null)
            {
                await claim.FulfilAsync(((IId)db.Entry(entity!).Property("Id").CurrentValue!).Value, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return MutationPayload.Done(entity);
        }
        catch (DomainException exception) when (plan.Declares(exception.Error))
        {
            await transaction.RollbackAsync(CancellationToken.None);
            return await FailedAsync(db, exception.Error, exception.Entity, cancellationToken);
        }
    }

    private static async Task<MutationPayload> FailedAsync(ErpDbContext db, DomainError error, object? entity, CancellationToken cancellationToken)
    {
        Guid? id = entity is TEntity ? ((IId)db.Entry(entity).Property("Id").CurrentValue!).Value : null;
        db.Reset();
        return MutationPayload.Failed(error, id is { } known ? await CurrentAsync(db, known, cancellationToken) : null);
    }

    private static async Task<MutationPayload> StaleAsync(ErpDbContext db, DbUpdateConcurrencyException exception, CancellationToken cancellationToken)
    {
        // The row that was stale may be a line of the entity rather than the entity itself.
        var stale = exception.Entries.FirstOrDefault(entry => entry.Entity is TEntity) ?? db.ChangeTracker.Entries<TEntity>().FirstOrDefault();
        var id = stale?.Property("Id").CurrentValue as IId;
        db.Reset();
        var current = id is null ? null : await CurrentAsync(db, id.Value, cancellationToken);
        return MutationPayload.Failed(new StaleVersion((current as IVersioned)?.Version ?? 0), current);
    }

    private static async Task<TEntity?> CurrentAsync(ErpDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var key = new Id<TEntity>(id);
        return await db.Set<TEntity>().AsNoTracking().FirstOrDefaultAsync(entity => EF.Property<Id<TEntity>>(entity, "Id") == key, cancellationToken);
    }

    private static bool IsWorthRepeating(Exception exception) => exception is DbUpdateConcurrencyException
        || (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
