using System.Data.Common;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Tells the relay about events once they are committed: before that it would look and find nothing.</summary>
internal sealed class CommitListener(OutboxSignal signal) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Committed(eventData);
        return Task.CompletedTask;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed(eventData);

    private void Committed(TransactionEndEventData eventData)
    {
        if (eventData.Context is ErpDbContext { HasWrittenEvents: true } db)
        {
            db.HasWrittenEvents = false;
            signal.Set();
        }
    }
}
