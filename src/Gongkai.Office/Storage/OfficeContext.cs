using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Office.Storage;

/// <summary>
/// The database of an installation: one model, on SQLite (<see cref="SqliteContext"/>) or PostgreSQL (<see cref="PostgresContext"/>).
/// </summary>
/// <remarks>
/// <para>Reads go straight to a query. Writes of journalled rows go through <see cref="Work"/>; outside it they throw, so nothing
/// can be changed past the journal.</para>
/// <para>The mappings stand with their areas, in classes <c>…Mapping</c>; the conventions here make the rest: keys, names of tables
/// and columns, versions, instants, codes.</para>
/// </remarks>
public abstract class OfficeContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<JournalRecord> JournalRecords => Set<JournalRecord>();

    public DbSet<JournalHead> JournalHeads => Set<JournalHead>();

    public DbSet<JournalCheckpoint> JournalCheckpoints => Set<JournalCheckpoint>();

    /// <summary>The work that is under way on this context, if any.</summary>
    internal Work? Work { get; set; }

    /// <summary>The full-text index of the public items.</summary>
    internal abstract SearchIndex SearchIndex { get; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously, through Work.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false; // once is enough: what is changed below is changed through its entry
        try
        {
            var changed = ChangeTracker.Entries<JournalledRow>().Where(IsToBeJournalled).ToList();
            if (changed.Count > 0)
            {
                if (Work is null) throw new InvalidOperationException($"{changed[0].Metadata.DisplayName()} was changed outside a Work: it would not be journalled.");
                foreach (var row in changed) await Work.NoteAsync(row, cancellationToken);
            }

            DropNulls();
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Takes the lock of one log for the rest of the transaction and reads its head; makes the head of a new log.</summary>
    internal abstract Task<JournalHead> LockHeadAsync(AgencyId log, CancellationToken cancel);

    /// <summary>Everything read until the end of this transaction is as of one moment; writers are not held up.</summary>
    internal abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StorageConventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OfficeContext).Assembly);
        StorageConventions.Apply(modelBuilder);
    }

    private static bool IsToBeJournalled(EntityEntry<JournalledRow> row) => row.State switch
    {
        EntityState.Added or EntityState.Deleted => true,
        EntityState.Modified => row.ComplexProperties.Any(part => part.IsModified) || row.Properties.Any(property => property.IsModified && !Bookkeeping.Is(property.Metadata)),
        _ => false,
    };

    /// <summary>PostgreSQL stores no U+0000, and no text needs one.</summary>
    private void DropNulls()
    {
        foreach (var row in ChangeTracker.Entries().Where(row => row.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in row.Properties.Concat(row.ComplexProperties.SelectMany(part => part.Properties)).Where(property => property.Metadata.ClrType == typeof(string)))
            {
                if (property.CurrentValue is string text && text.Contains('\0', StringComparison.Ordinal)) property.CurrentValue = text.Replace("\0", "", StringComparison.Ordinal);
            }
        }
    }
}
