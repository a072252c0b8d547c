using System.Globalization;

namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>The job in DuckDB's SQL.</summary>
internal static class DuckDbTiers
{
    // Duplicate days go first: count(DISTINCT day) beside the other aggregates is slower, and so are bitstring_agg, list_unique and bit_or.
    // The places come from the distinct values; their few borders are all that a customer needs. RANK over the customers and joining
    // the places of the values to them give the same and are slower.
    /// <summary>One statement from table <c>purchases</c> to a row per customer.</summary>
    public static string Sql(int start, int asOf, DuckDbAmount type) => string.Create(CultureInfo.InvariantCulture, $"""
        WITH totals AS (
            SELECT customer,
                   coalesce({asOf} - max(day) FILTER (amount >= 0), -1) AS recency,
                   coalesce(sum(amount) FILTER (day > {start}), 0)::{type.SqlType} AS amount,
                   max(day) > {start} AS active
            FROM purchases
            WHERE day <= {asOf}
            GROUP BY customer),
        visits AS (
            SELECT customer, count(*)::INTEGER AS frequency
            FROM (SELECT DISTINCT customer, day FROM purchases WHERE amount >= 0 AND day > {start} AND day <= {asOf})
            GROUP BY customer),
        customers AS MATERIALIZED (
            SELECT customer, recency, coalesce(frequency, 0) AS frequency, amount, active
            FROM totals LEFT JOIN visits USING (customer)),
        recencies AS (
            SELECT recency, sum(count(*)) OVER (ORDER BY recency DESC) - count(*) AS worse, sum(count(*)) OVER () AS n
            FROM customers
            WHERE recency >= 0
            GROUP BY recency),
        r AS (
            SELECT max(recency) FILTER (5 * worse >= n) AS r2,
                   max(recency) FILTER (5 * worse >= 2 * n) AS r3,
                   max(recency) FILTER (5 * worse >= 3 * n) AS r4,
                   max(recency) FILTER (5 * worse >= 4 * n) AS r5
            FROM recencies),
        frequencies AS (
            SELECT frequency, sum(count(*)) OVER (ORDER BY frequency) - count(*) AS worse, sum(count(*)) OVER () AS n
            FROM customers
            WHERE recency >= 0
            GROUP BY frequency),
        f AS (
            SELECT min(frequency) FILTER (5 * worse >= n) AS f2,
                   min(frequency) FILTER (5 * worse >= 2 * n) AS f3,
                   min(frequency) FILTER (5 * worse >= 3 * n) AS f4,
                   min(frequency) FILTER (5 * worse >= 4 * n) AS f5
            FROM frequencies),
        amounts AS (
            SELECT amount,
                   count(*) FILTER (recency >= 0) AS buyers,
                   count(*) FILTER (active) AS actives,
                   greatest(amount, 0)::{type.WideType} * count(*) AS held
            FROM customers
            GROUP BY amount),
        places AS (
            SELECT amount,
                   sum(buyers) OVER upwards - buyers AS worse,
                   sum(buyers) OVER () AS n,
                   sum(actives) OVER upwards AS upto,
                   sum(actives) OVER () AS p,
                   sum(held) OVER () AS total,
                   sum(held) OVER () - sum(held) OVER upwards AS above
            FROM amounts
            WINDOW upwards AS (ORDER BY amount ROWS UNBOUNDED PRECEDING)),
        m AS (
            SELECT min(amount) FILTER (5 * worse >= n) AS m2,
                   min(amount) FILTER (5 * worse >= 2 * n) AS m3,
                   min(amount) FILTER (5 * worse >= 3 * n) AS m4,
                   min(amount) FILTER (5 * worse >= 4 * n) AS m5,
                   min(amount) FILTER (amount > 0 AND above * 100 < total * 80) AS a,
                   min(amount) FILTER (amount > 0 AND above * 100 < total * 95) AS b,
                   min(amount) FILTER (5 * (p - upto) < p) AS vital,
                   max(amount) FILTER (5 * upto <= p) AS drain
            FROM places)
        SELECT customer,
               recency,
               frequency,
               amount,
               (CASE WHEN recency < 0 THEN 0
                     WHEN recency <= r5 THEN 5 WHEN recency <= r4 THEN 4
                     WHEN recency <= r3 THEN 3 WHEN recency <= r2 THEN 2 ELSE 1 END)::UTINYINT,
               (CASE WHEN recency < 0 THEN 0
                     WHEN frequency >= f5 THEN 5 WHEN frequency >= f4 THEN 4
                     WHEN frequency >= f3 THEN 3 WHEN frequency >= f2 THEN 2 ELSE 1 END)::UTINYINT,
               (CASE WHEN recency < 0 THEN 0
                     WHEN amount >= m5 THEN 5 WHEN amount >= m4 THEN 4
                     WHEN amount >= m3 THEN 3 WHEN amount >= m2 THEN 2 ELSE 1 END)::UTINYINT,
               (CASE WHEN amount <= 0 THEN 0 WHEN amount >= a THEN 1 WHEN amount >= b THEN 2 ELSE 3 END)::UTINYINT,
               (CASE WHEN NOT active THEN 0 WHEN amount >= vital THEN 1 WHEN amount <= drain THEN 3 ELSE 2 END)::UTINYINT
        FROM customers, r, f, m
        """);
}
