using System.Data.Common;

namespace KitaPlus.EventStore;

public sealed partial class Projections
{
    private volatile bool controlTableExists;

    public SqlDialect Dialect => db.Dialect;

    public Task<ViewReader> OpenAsync(string viewName, CancellationToken cancellationToken = default) => OpenForAsync(viewName, null, cancellationToken);

    public Task<ViewReader> OpenAsync(string viewName, string tenant, CancellationToken cancellationToken = default) => OpenForAsync(viewName, tenant, cancellationToken);

    /// <param name="tenant">Null: the rows of all.</param>
    private async Task<ViewReader> OpenForAsync(string viewName, string? tenant, CancellationToken cancellationToken)
    {
        var line = Lines([viewName])[0];
        await EnsureControlTableAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var connection = await db.OpenReadAsync(cancellationToken);
            DbTransaction? snapshot = null;
            try
            {
                snapshot = db.BeginSnapshot(connection);
                var state = ViewStateTable.Active(connection, snapshot, viewName)
                    ?? throw new EventStoreException(line.Fehler ?? $"Die Ansicht „{viewName}“ ist noch nicht aufgebaut. Bitte die Ansichten nachführen oder neu aufbauen.");
                if (state.Fehler is { } satz) throw new EventStoreException(satz);
                Hold(connection, snapshot, state);
                if (tenant is not null) db.LimitTo(tenant, connection, snapshot);
                return new ViewReader(connection, snapshot, new ViewTables(viewName, state.Suffix, db.Dialect), state.Position);
            }
            catch (Exception e)
            {
                if (snapshot is not null) await snapshot.DisposeAsync();
                await connection.DisposeAsync();
                // switched to other tables between looking them up and holding them: look again
                if (attempt < 5 && db.IsMissingTable(e)) continue;
                throw;
            }
        }
    }

    public async Task<IReadOnlyList<ViewStatus>> StatusAsync(CancellationToken cancellationToken = default)
    {
        await EnsureControlTableAsync(cancellationToken);
        await using var connection = await db.OpenReadAsync(cancellationToken);
        await using var snapshot = db.BeginSnapshot(connection);
        var states = ViewStateTable.All(connection, snapshot).ToLookup(s => s.Name, StringComparer.Ordinal);
        return [.. lines.Values.Select(line =>
        {
            var own = states[line.View.Name].Where(s => s.Version == line.View.Version).ToList();
            var state = own.Find(s => s.IsActive) ?? states[line.View.Name].FirstOrDefault(s => s.IsActive) ?? own.FirstOrDefault();
            return new ViewStatus(line.View.Name, (int?)state?.Version ?? line.View.Version, state?.Position ?? Position.Start,
                state is { IsActive: true } && state.Version == line.View.Version ? state.Fehler : own.Select(s => s.Fehler).FirstOrDefault(f => f is not null));
        })];
    }

    // PostgreSQL's catalogue knows no snapshots: without a lock the tables could be dropped while they are read
    private void Hold(DbConnection connection, DbTransaction snapshot, ViewState state)
    {
        if (db.Dialect != SqlDialect.Postgres || state.Tabellen.Length == 0) return;
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = $"lock table {state.Tabellen.Replace(" ", ", ", StringComparison.Ordinal)} in access share mode";
        command.ExecuteNonQuery();
    }

    private async Task EnsureControlTableAsync(CancellationToken cancellationToken)
    {
        if (controlTableExists) return;
        await db.WriteAsync(
            (c, t) =>
            {
                ViewStateTable.Create(c, t);
                db.Protect(c, t);
            },
            cancellationToken);
        controlTableExists = true;
    }
}
