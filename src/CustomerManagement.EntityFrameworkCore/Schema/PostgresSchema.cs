namespace CustomerManagement.EntityFrameworkCore.Schema;

/// <summary>The steps of the schema on PostgreSQL.</summary>
internal static class PostgresSchema
{
    private const string Aggregates = """
        CREATE TABLE customer_management.customers (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, document text NOT NULL);
        CREATE TABLE customer_management.follow_ups (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, customer text COLLATE "C" NOT NULL, date date NOT NULL, due_on date, document text NOT NULL);
        CREATE INDEX follow_ups_customer ON customer_management.follow_ups (customer);
        CREATE INDEX follow_ups_due_on ON customer_management.follow_ups (due_on) WHERE due_on IS NOT NULL;
        CREATE TABLE customer_management.complaints (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, customer text COLLATE "C", intermediary text COLLATE "C", moment bigint, document text NOT NULL);
        CREATE INDEX complaints_customer ON customer_management.complaints (customer) WHERE customer IS NOT NULL;
        CREATE INDEX complaints_intermediary ON customer_management.complaints (intermediary) WHERE intermediary IS NOT NULL;
        CREATE INDEX complaints_moment ON customer_management.complaints (moment) WHERE moment IS NOT NULL;
        CREATE TABLE customer_management.improvements (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, due_on date, document text NOT NULL);
        CREATE INDEX improvements_due_on ON customer_management.improvements (due_on) WHERE due_on IS NOT NULL;
        CREATE TABLE customer_management.service_duties (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, customer text COLLATE "C" NOT NULL, moment bigint, document text NOT NULL);
        CREATE INDEX service_duties_customer ON customer_management.service_duties (customer);
        CREATE INDEX service_duties_moment ON customer_management.service_duties (moment) WHERE moment IS NOT NULL;
        CREATE TABLE customer_management.surveys (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, document text NOT NULL);
        CREATE TABLE customer_management.target_plans (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, document text NOT NULL);
        CREATE TABLE customer_management.visit_plans (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, person text COLLATE "C" NOT NULL, date date NOT NULL, document text NOT NULL, UNIQUE (person, date));
        CREATE TABLE customer_management.daily_reports (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, person text COLLATE "C" NOT NULL, date date NOT NULL, document text NOT NULL, UNIQUE (person, date));
        CREATE TABLE customer_management.market_reports (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, person text COLLATE "C" NOT NULL, moment bigint, document text NOT NULL);
        CREATE INDEX market_reports_moment ON customer_management.market_reports (moment) WHERE moment IS NOT NULL;
        CREATE TABLE customer_management.sales_meetings (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, moment bigint, document text NOT NULL);
        CREATE INDEX sales_meetings_moment ON customer_management.sales_meetings (moment);
        CREATE TABLE customer_management.singles (id text COLLATE "C" NOT NULL PRIMARY KEY, version bigint NOT NULL, document text NOT NULL);

        """;

    private const string Facts = """
        CREATE TABLE customer_management.purchases (sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer text COLLATE "C" NOT NULL, date date NOT NULL, amount numeric NOT NULL, currency text NOT NULL, id text COLLATE "C", product_line text,
            profit numeric, is_discounted boolean);
        CREATE INDEX purchases_customer ON customer_management.purchases (customer);
        CREATE UNIQUE INDEX purchases_id ON customer_management.purchases (id) WHERE id IS NOT NULL;
        CREATE TABLE customer_management.other_facts (sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer text COLLATE "C" NOT NULL, kind integer NOT NULL, document text NOT NULL);
        CREATE INDEX other_facts_customer ON customer_management.other_facts (customer);

        """;

    private const string Commands = """
        CREATE TABLE customer_management.commands (kind text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, applied_at bigint NOT NULL, PRIMARY KEY (kind, key));
        CREATE INDEX commands_applied_at ON customer_management.commands (applied_at);

        """;

    private const string Outbox = """
        CREATE TABLE customer_management.outbox (sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE, aggregate text COLLATE "C" NOT NULL, aggregate_id text COLLATE "C" NOT NULL, version bigint NOT NULL,
            ordinal integer NOT NULL, name text COLLATE "C" NOT NULL, event text NOT NULL, stored_at bigint NOT NULL, state integer NOT NULL, attempts integer NOT NULL, next_attempt_at bigint,
            taken_until bigint, received_by text, error text, aside_at bigint);
        CREATE INDEX outbox_waiting ON customer_management.outbox (stored_at, sequence) WHERE state = 1;
        CREATE INDEX outbox_aside ON customer_management.outbox (aside_at, sequence) WHERE state = 3;

        """;

    // What is due at once comes first, as it was stored, then by the moment: who asks for what is due reads nothing that is put off.
    private const string OutboxByMoment = """
        CREATE INDEX outbox_due ON customer_management.outbox (coalesce(next_attempt_at, 0), stored_at, sequence) WHERE state = 1;
        CREATE INDEX outbox_sent ON customer_management.outbox (stored_at) WHERE state = 2;

        """;

    public static IReadOnlyList<SchemaStep> Steps { get; } = [new(Aggregates + Facts + Commands + Outbox), new(OutboxByMoment)];
}
