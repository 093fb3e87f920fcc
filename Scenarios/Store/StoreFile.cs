using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Store;

/// <summary>A file of finished replications: one SQLite database, a row each, found by what was simulated.</summary>
/// <remarks>
/// A row is written whole or not at all, whenever the process dies. There is no write-ahead log, which needs shared memory and so fails on
/// network file systems. Used by one thread at a time.
/// </remarks>
internal sealed class StoreFile : IDisposable
{
    /// <summary>Name of the file in a results folder.</summary>
    public const string FileName = "replications.sqlite";

    /// <summary>End of the name of what SQLite writes beside a file while it works.</summary>
    public const string Journal = "-journal";

    /// <summary>That of the file in a results folder.</summary>
    public const string JournalName = FileName + Journal;

    /// <summary>End of the name of the file that takes the place of a run's own when all is done.</summary>
    public const string Sorted = ".sorted";

    /// <summary>Files that there may be while a run lasts.</summary>
    public static IReadOnlyList<string> NamesWhileRunning { get; } = [FileName, JournalName, FileName + Sorted, FileName + Sorted + Journal];

    /// <summary>Form of the tables. A file of another form is not read.</summary>
    private const int Form = 1;

    /// <summary>Says in the file's head whose it is: QSIM.</summary>
    private const int Application = 0x5153494D;

    private const int CheckBytes = 8;

    private readonly SqliteConnection connection;

    static StoreFile() => SQLitePCL.Batteries_V2.Init();

    private StoreFile(SqliteConnection connection, string path) => (this.connection, Path) = (connection, path);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Opens a file to read and write; makes it where there is none.</summary>
    /// <exception cref="DamagedStoreException">It is no such file, or damaged.</exception>
    public static StoreFile Open(string path)
    {
        var store = Connect(path, SqliteOpenMode.ReadWriteCreate);
        store.Guarded(() =>
        {
            store.Execute("PRAGMA journal_mode = TRUNCATE");
            store.Execute("PRAGMA synchronous = NORMAL");
            store.Execute($"""
                BEGIN IMMEDIATE;
                CREATE TABLE IF NOT EXISTS scenarios (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE) STRICT;
                CREATE TABLE IF NOT EXISTS replications (
                    scenario INTEGER NOT NULL REFERENCES scenarios (id), replication INTEGER NOT NULL, bytes BLOB NOT NULL, sha256 BLOB NOT NULL,
                    PRIMARY KEY (scenario, replication)) STRICT;
                CREATE TABLE IF NOT EXISTS failures (
                    scenario INTEGER NOT NULL REFERENCES scenarios (id), replication INTEGER NOT NULL, cause TEXT NOT NULL, most INTEGER NOT NULL, detail TEXT NOT NULL,
                    PRIMARY KEY (scenario, replication)) STRICT;
                PRAGMA application_id = {Application};
                PRAGMA user_version = {Form};
                COMMIT;
                """);
            return 0;
        });
        return store;
    }

    /// <summary>Opens a file to read alone; <see langword="null"/> where there is none.</summary>
    /// <exception cref="DamagedStoreException">It is no such file, or damaged.</exception>
    public static StoreFile? OpenToRead(string path) => File.Exists(path) ? Connect(path, SqliteOpenMode.ReadOnly) : null;

    /// <summary>The bytes of a replication; <see langword="null"/> when it is not here.</summary>
    /// <exception cref="DamagedStoreException">The row is damaged.</exception>
    public byte[]? Find(byte[] key, int replication) => Read(() =>
    {
        using var command = Command(
            "SELECT bytes, sha256 FROM replications JOIN scenarios ON id = scenario WHERE key = $key AND replication = $replication",
            ("$key", key), ("$replication", replication));
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        var bytes = row.GetFieldValue<byte[]>(0);
        return CheckOf(bytes).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(1)) ? bytes : throw new InvalidDataException($"replication {replication} does not match its checksum");
    });

    /// <summary>Numbers of the replications of a scenario that are here, ascending.</summary>
    public IReadOnlyList<int> Numbers(byte[] key) => Read(() =>
    {
        using var command = Command("SELECT replication FROM replications JOIN scenarios ON id = scenario WHERE key = $key ORDER BY replication", ("$key", key));
        using var row = command.ExecuteReader();
        var numbers = new List<int>();
        while (row.Read())
            numbers.Add(row.GetInt32(0));
        return numbers;
    });

    /// <summary>Keys of the scenarios of which replications are here.</summary>
    public IReadOnlyList<byte[]> Keys() => Read(() =>
    {
        using var command = Command("SELECT key FROM scenarios ORDER BY id");
        using var row = command.ExecuteReader();
        var keys = new List<byte[]>();
        while (row.Read())
            keys.Add(row.GetFieldValue<byte[]>(0));
        return keys;
    });

    /// <summary>Puts replications in, all of them at once or none. One that is here already stays.</summary>
    public void Add(IEnumerable<(byte[] Key, int Replication, byte[] Bytes)> rows) => Guarded(() =>
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (key, replication, bytes) in rows)
        {
            using (var scenario = Command("INSERT OR IGNORE INTO scenarios (key) VALUES ($key)", ("$key", key)))
                scenario.ExecuteNonQuery();
            using var row = Command(
                "INSERT OR IGNORE INTO replications SELECT id, $replication, $bytes, $sha256 FROM scenarios WHERE key = $key",
                ("$key", key), ("$replication", replication), ("$bytes", bytes), ("$sha256", CheckOf(bytes)));
            row.ExecuteNonQuery();
        }

        transaction.Commit();
        return 0;
    });

    /// <summary>What replications of scenarios failed of, by key and number.</summary>
    public IReadOnlyList<(byte[] Key, ReplicationFailure Failure)> Failures() => Read(() =>
    {
        var failures = new List<(byte[], ReplicationFailure)>();
        if (Number("SELECT count(*) FROM sqlite_master WHERE name = 'failures'") == 0)
            return failures;
        using var command = Command("SELECT key, replication, cause, most, detail FROM failures JOIN scenarios ON id = scenario ORDER BY scenario, replication");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var cause = Enum.TryParse<FailureCause>(row.GetString(2), out var named) ? named : throw new InvalidDataException($"a replication failed of “{row.GetString(2)}”");
            failures.Add((row.GetFieldValue<byte[]>(0), new ReplicationFailure(row.GetInt32(1), cause, row.GetInt64(3), row.GetString(4))));
        }

        return failures;
    });

    /// <summary>Keeps what a replication failed of, in the place of what it failed of before.</summary>
    public void Add(byte[] key, ReplicationFailure failure) => Guarded(() =>
    {
        using var transaction = connection.BeginTransaction();
        using (var scenario = Command("INSERT OR IGNORE INTO scenarios (key) VALUES ($key)", ("$key", key)))
            scenario.ExecuteNonQuery();
        using (var row = Command(
            "INSERT OR REPLACE INTO failures SELECT id, $replication, $cause, $most, $detail FROM scenarios WHERE key = $key",
            ("$key", key), ("$replication", failure.Replication), ("$cause", $"{failure.Cause}"), ("$most", failure.Limit), ("$detail", failure.Detail)))
            row.ExecuteNonQuery();
        transaction.Commit();
        return 0;
    });

    public void Dispose() => connection.Dispose();

    private static byte[] CheckOf(byte[] bytes) => SHA256.HashData(bytes)[..CheckBytes];

    private static StoreFile Connect(string path, SqliteOpenMode mode)
    {
        // No pool: a connection that lives on would keep the file, and its folder, from moving.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        var store = new StoreFile(connection, path);
        try
        {
            store.Guarded(() =>
            {
                connection.Open();
                var (owner, form, pages) = (store.Number("PRAGMA application_id"), store.Number("PRAGMA user_version"), store.Number("PRAGMA page_count"));
                if (pages > 0 && owner != Application)
                    throw new InvalidDataException("it is another program's database");
                return form is 0 or Form ? 0 : throw new InvalidDataException($"it has form {form}, which this version does not read");
            });
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All texts are written here; what varies are parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private long Number(string text)
    {
        using var command = Command(text);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string text)
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (error.SqliteErrorCode is not (SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY))
        {
            throw new DamagedStoreException(Path, error.Message);
        }
        catch (SqliteException error)
        {
            throw new IOException($"{System.IO.Path.GetFileName(Path)} cannot be written: {error.Message}", error);
        }
        catch (InvalidDataException error)
        {
            throw new DamagedStoreException(Path, error.Message);
        }
    }

    /// <summary>The same for what only reads: a cell that is not what its column holds is damage.</summary>
    private T Read<T>(Func<T> work) => Guarded(() =>
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is InvalidOperationException or InvalidCastException or OverflowException or FormatException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    });
}

/// <summary>A file of replications is damaged, or is none.</summary>
internal sealed class DamagedStoreException(string path, string problem)
    : Exception($"{path} is damaged or no file of replications ({problem.TrimEnd('.')}). Move it away: what it held is simulated again.");
