using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>
/// The store of a domain: one schema, snake_case names, ids as uuid, every query filtered by the caller's company,
/// versions counted, and audit and outbox rows written with the change they belong to.
/// </summary>
public abstract class ErpDbContext(DbContextOptions options, Caller caller, TimeProvider time) : DbContext(options)
{
    private readonly List<PendingEvent> events = [];

    /// <summary>The domain's name, which is its schema's name too.</summary>
    public abstract string Domain { get; }

    /// <summary>Whose company the queries are filtered by.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>The company that queries see and inserts belong to.</summary>
    public Id<Company> CompanyId => Caller.Company;

    /// <summary>Where the time comes from.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>The mutation that runs; named in the audit trail.</summary>
    internal string? Operation { get; set; }

    /// <summary>The event that is being applied; what is published meanwhile is caused by it.</summary>
    internal EventCause? Cause { get; set; }

    /// <summary>Whether the transaction under way holds events.</summary>
    internal bool HasWrittenEvents { get; set; }

    /// <summary>Records an event in the outbox, in the transaction of the next save.</summary>
    public void Publish<TEvent>(TEvent integrationEvent)
        where TEvent : class, IIntegrationEvent =>
        Publish(TEvent.Topic, integrationEvent.Aggregate, integrationEvent);

    /// <summary>Counts a change of an entity although none of its own columns changed: a line of it did.</summary>
    public void Touch(IVersioned entity)
    {
        var entry = Entry(entity);
        if (entry.State == EntityState.Unchanged)
        {
            entry.Property(nameof(IVersioned.Version)).IsModified = true;
        }
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        RowStamps.Apply(this);
        AuditTrail.Record(this);
        if (events.Count == 0)
        {
            return await SaveRowsAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (Database.CurrentTransaction is not null)
        {
            return await SaveWithEventsAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var rows = await SaveWithEventsAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows;
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the outbox needs the database before the rows are written.");

    /// <summary>What a violated constraint of the database means to a caller; null when only a bug can violate it.</summary>
    protected virtual DomainError? ErrorOf(string constraint) => null;

    /// <summary>Records an event whose topic is known only when it happens.</summary>
    internal void Publish(string topic, IId aggregate, object payload) => events.Add(new PendingEvent(topic, aggregate, payload));

    /// <summary>Forgets what was read, changed and published, so that a handler can run again.</summary>
    internal void Reset()
    {
        ChangeTracker.Clear();
        events.Clear();
        Cause = null;
        HasWrittenEvents = false;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        ModelConventions.Configure(configurationBuilder, GetType());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDefaultSchema(Domain);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        KitTables.Map(modelBuilder, GetType());
        ModelConventions.MapInterfaces(modelBuilder, this);
    }

    private async Task<int> SaveWithEventsAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        // Sequences first: the row lock that numbering takes makes the order of numbers the order of commits.
        await Outbox.AddAsync(this, events, cancellationToken);
        events.Clear();
        HasWrittenEvents = true;
        return await SaveRowsAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private async Task<int> SaveRowsAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: { } constraint } && ErrorOf(constraint) is { } error)
        {
            throw new DomainException(error, exception);
        }
    }

    /// <summary>The versions of the tracked entities by id; read once for all events, because each look at the entries compares all of them.</summary>
    internal Dictionary<Guid, int> TrackedVersions()
    {
        var versions = new Dictionary<Guid, int>();
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.Metadata.FindProperty("Id") is not null && entry.Property("Id").CurrentValue is IId id)
            {
                versions[id.Value] = entry.Entity.Version;
            }
        }

        return versions;
    }
}
