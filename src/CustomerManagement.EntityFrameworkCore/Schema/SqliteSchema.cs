namespace CustomerManagement.EntityFrameworkCore.Schema;

/// <summary>The steps of the schema on SQLite.</summary>
internal static class SqliteSchema
{
    private const string Aggregates = """
        CREATE TABLE customers (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL);
        CREATE TABLE follow_ups (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, customer TEXT NOT NULL, date TEXT NOT NULL, due_on TEXT, document TEXT NOT NULL);
        CREATE INDEX follow_ups_customer ON follow_ups (customer);
        CREATE INDEX follow_ups_due_on ON follow_ups (due_on) WHERE due_on IS NOT NULL;
        CREATE TABLE complaints (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, customer TEXT, intermediary TEXT, moment INTEGER, document TEXT NOT NULL);
        CREATE INDEX complaints_customer ON complaints (customer) WHERE customer IS NOT NULL;
        CREATE INDEX complaints_intermediary ON complaints (intermediary) WHERE intermediary IS NOT NULL;
        CREATE INDEX complaints_moment ON complaints (moment) WHERE moment IS NOT NULL;
        CREATE TABLE improvements (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, due_on TEXT, document TEXT NOT NULL);
        CREATE INDEX improvements_due_on ON improvements (due_on) WHERE due_on IS NOT NULL;
        CREATE TABLE service_duties (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, customer TEXT NOT NULL, moment INTEGER, document TEXT NOT NULL);
        CREATE INDEX service_duties_customer ON service_duties (customer);
        CREATE INDEX service_duties_moment ON service_duties (moment) WHERE moment IS NOT NULL;
        CREATE TABLE surveys (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL);
        CREATE TABLE target_plans (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL);
        CREATE TABLE visit_plans (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, person TEXT NOT NULL, date TEXT NOT NULL, document TEXT NOT NULL, UNIQUE (person, date));
        CREATE TABLE daily_reports (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, person TEXT NOT NULL, date TEXT NOT NULL, document TEXT NOT NULL, UNIQUE (person, date));
        CREATE TABLE market_reports (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, person TEXT NOT NULL, moment INTEGER, document TEXT NOT NULL);
        CREATE INDEX market_reports_moment ON market_reports (moment) WHERE moment IS NOT NULL;
        CREATE TABLE sales_meetings (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, moment INTEGER, document TEXT NOT NULL);
        CREATE INDEX sales_meetings_moment ON sales_meetings (moment);
        CREATE TABLE singles (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL);

        """;

    private const string Facts = """
        CREATE TABLE purchases (sequence INTEGER PRIMARY KEY, customer TEXT NOT NULL, date TEXT NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL, id TEXT, product_line TEXT,
            profit TEXT, is_discounted INTEGER);
        CREATE INDEX purchases_customer ON purchases (customer);
        CREATE UNIQUE INDEX purchases_id ON purchases (id) WHERE id IS NOT NULL;
        CREATE TABLE other_facts (sequence INTEGER PRIMARY KEY, customer TEXT NOT NULL, kind INTEGER NOT NULL, document TEXT NOT NULL);
        CREATE INDEX other_facts_customer ON other_facts (customer);

        """;

    private const string Commands = """
        CREATE TABLE commands (kind TEXT NOT NULL, key TEXT NOT NULL, applied_at INTEGER NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
        CREATE INDEX commands_applied_at ON commands (applied_at);

        """;

    private const string Outbox = """
        CREATE TABLE outbox (sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, aggregate TEXT NOT NULL, aggregate_id TEXT NOT NULL, version INTEGER NOT NULL,
            ordinal INTEGER NOT NULL, name TEXT NOT NULL, event TEXT NOT NULL, stored_at INTEGER NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL, next_attempt_at INTEGER,
            taken_until INTEGER, received_by TEXT, error TEXT, aside_at INTEGER);
        CREATE INDEX outbox_waiting ON outbox (stored_at, sequence) WHERE state = 1;
        CREATE INDEX outbox_aside ON outbox (aside_at, sequence) WHERE state = 3;

        """;

    // What is due at once comes first, as it was stored, then by the moment: who asks for what is due reads nothing that is put off.
    private const string OutboxByMoment = """
        CREATE INDEX outbox_due ON outbox (coalesce(next_attempt_at, 0), stored_at, sequence) WHERE state = 1;
        CREATE INDEX outbox_sent ON outbox (stored_at) WHERE state = 2;

        """;

    public static IReadOnlyList<SchemaStep> Steps { get; } = [new(Aggregates + Facts + Commands + Outbox), new(OutboxByMoment)];
}
