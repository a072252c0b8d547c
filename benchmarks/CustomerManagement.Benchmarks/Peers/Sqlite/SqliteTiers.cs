using System.Globalization;

namespace CustomerManagement.Benchmarks.Peers.Sqlite;

/// <summary>The job in SQLite's SQL.</summary>
internal static class SqliteTiers
{
    // Removing duplicate days first, which suits DuckDB, sorts twice here and takes nearly twice as long.
    /// <summary>Two statements from table <c>purchases</c> to table <c>result</c>, a row per customer.</summary>
    public static string Sql(int start, int asOf) => string.Create(CultureInfo.InvariantCulture, $"""
        CREATE TEMP TABLE customers AS
        SELECT customer,
               coalesce({asOf} - max(day) FILTER (WHERE cents >= 0), -1) AS recency,
               count(DISTINCT day) FILTER (WHERE cents >= 0 AND day > {start}) AS frequency,
               coalesce(sum(cents) FILTER (WHERE day > {start}), 0) AS cents,
               max(day) > {start} AS active
        FROM purchases
        WHERE day <= {asOf}
        GROUP BY customer;
        CREATE TEMP TABLE result AS
        WITH recencies AS (
            SELECT recency, sum(count(*)) OVER (ORDER BY recency DESC) - count(*) AS worse, sum(count(*)) OVER () AS n
            FROM customers
            WHERE recency >= 0
            GROUP BY recency),
        r AS MATERIALIZED (
            SELECT max(recency) FILTER (WHERE 5 * worse >= n) AS r2,
                   max(recency) FILTER (WHERE 5 * worse >= 2 * n) AS r3,
                   max(recency) FILTER (WHERE 5 * worse >= 3 * n) AS r4,
                   max(recency) FILTER (WHERE 5 * worse >= 4 * n) AS r5
            FROM recencies),
        frequencies AS (
            SELECT frequency, sum(count(*)) OVER (ORDER BY frequency) - count(*) AS worse, sum(count(*)) OVER () AS n
            FROM customers
            WHERE recency >= 0
            GROUP BY frequency),
        f AS MATERIALIZED (
            SELECT min(frequency) FILTER (WHERE 5 * worse >= n) AS f2,
                   min(frequency) FILTER (WHERE 5 * worse >= 2 * n) AS f3,
                   min(frequency) FILTER (WHERE 5 * worse >= 3 * n) AS f4,
                   min(frequency) FILTER (WHERE 5 * worse >= 4 * n) AS f5
            FROM frequencies),
        amounts AS (
            SELECT cents, sum(recency >= 0) AS buyers, sum(active) AS actives, max(cents, 0) * count(*) AS held
            FROM customers
            GROUP BY cents),
        places AS (
            SELECT cents,
                   sum(buyers) OVER upwards - buyers AS worse,
                   sum(buyers) OVER () AS n,
                   sum(actives) OVER upwards AS upto,
                   sum(actives) OVER () AS p,
                   sum(held) OVER () AS total,
                   sum(held) OVER () - sum(held) OVER upwards AS above
            FROM amounts
            WINDOW upwards AS (ORDER BY cents ROWS UNBOUNDED PRECEDING)),
        m AS MATERIALIZED (
            SELECT min(cents) FILTER (WHERE 5 * worse >= n) AS m2,
                   min(cents) FILTER (WHERE 5 * worse >= 2 * n) AS m3,
                   min(cents) FILTER (WHERE 5 * worse >= 3 * n) AS m4,
                   min(cents) FILTER (WHERE 5 * worse >= 4 * n) AS m5,
                   min(cents) FILTER (WHERE cents > 0 AND above * 100 < total * 80) AS a,
                   min(cents) FILTER (WHERE cents > 0 AND above * 100 < total * 95) AS b,
                   min(cents) FILTER (WHERE 5 * (p - upto) < p) AS vital,
                   max(cents) FILTER (WHERE 5 * upto <= p) AS drain
            FROM places)
        SELECT customer, recency, frequency, cents,
               CASE WHEN recency < 0 THEN 0 WHEN recency <= r5 THEN 5 WHEN recency <= r4 THEN 4
                    WHEN recency <= r3 THEN 3 WHEN recency <= r2 THEN 2 ELSE 1 END AS r,
               CASE WHEN recency < 0 THEN 0 WHEN frequency >= f5 THEN 5 WHEN frequency >= f4 THEN 4
                    WHEN frequency >= f3 THEN 3 WHEN frequency >= f2 THEN 2 ELSE 1 END AS f,
               CASE WHEN recency < 0 THEN 0 WHEN cents >= m5 THEN 5 WHEN cents >= m4 THEN 4
                    WHEN cents >= m3 THEN 3 WHEN cents >= m2 THEN 2 ELSE 1 END AS m,
               CASE WHEN cents <= 0 THEN 0 WHEN cents >= a THEN 1 WHEN cents >= b THEN 2 ELSE 3 END AS abc,
               CASE WHEN NOT active THEN 0 WHEN cents >= vital THEN 1 WHEN cents <= drain THEN 3 ELSE 2 END AS pareto
        FROM customers, r, f, m
        """);
}
