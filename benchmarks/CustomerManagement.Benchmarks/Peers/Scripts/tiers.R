# The tiering job as data.table does it: a child of the benchmark, which sends a line on standard input and reads one answer from standard output.
# Arguments: folder of the columns, rows, as-of day, start of the period (exclusive). "run" answers seconds, "digest" writes the result and answers its rows.
# Cents are doubles, which hold whole numbers up to 2^53 exactly: all sums here stay far below.
suppressPackageStartupMessages(library(data.table))
invisible(setDTthreads(0))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1L]
rows <- as.integer(arguments[2L])
as_of <- as.integer(arguments[3L])
start <- as.integer(arguments[4L])
column <- function(name, what) readBin(file.path(folder, name), what, rows)
purchases <- data.table(customer = column("customer", "integer"), day = column("day", "integer"), cents = column("cents", "double"))

# One ordering by customer and day gives sums, distinct days and last days in single passes. Two GForce aggregations (by customer and day,
# then by customer), unique(by = ) with a count, and a keyed table grouped by customer gave the same and took longer.
measure <- function(p) {
    customers <- max(p$customer) + 1L
    # Returns count to the amount but are no purchase day: they all go to slot 0.
    d <- p[day > start & day <= as_of, .(customer, slot = fifelse(cents < 0, 0L, day - start), cents)]
    recency <- rep(-1L, customers)
    frequency <- integer(customers)
    cents <- numeric(customers)
    active <- logical(customers)
    n <- nrow(d)
    if (n > 0L) {
        setorder(d, customer, slot)
        customer <- d$customer
        slot <- d$slot
        change <- customer[-1L] != customer[-n]
        ends <- c(which(change), n)
        at <- customer[ends] + 1L
        frequency <- tabulate(customer[which(c(TRUE, change | slot[-1L] != slot[-n]) & slot > 0L)] + 1L, customers)
        upto <- cumsum(d$cents)[ends]
        cents[at] <- upto - c(0, upto[-length(upto)])
        active[at] <- TRUE
        recency[at] <- fifelse(slot[ends] > 0L, as_of - start - slot[ends], -1L)
    }

    # Rows before the period matter only for those who bought nothing in it.
    before <- which(p$day <= start)
    at <- p$customer[before] + 1L
    known <- active
    known[at] <- TRUE
    old <- p[before[recency[at] < 0L]][cents >= 0, .(day = max(day)), by = customer]
    recency[old$customer + 1L] <- as_of - old$day
    present <- which(known)
    data.table(
        customer = present - 1L, recency = recency[present], frequency = frequency[present], cents = cents[present], active = active[present])
}

# The score of each value from 0 up, given how many buyers have it and how many are worse.
score <- function(worse, n) as.integer(1 + (5 * worse) %/% n)

# The lowest value of which the condition holds; Inf when there is none.
lowest <- function(values, condition) if (any(condition)) min(values[condition]) else Inf

tiers <- function(p) {
    t <- measure(p)
    bought <- t$recency >= 0L
    n <- sum(bought)
    recencies <- tabulate(t$recency + 1L)
    by_recency <- score(n - cumsum(recencies), n)
    frequencies <- tabulate(t$frequency[bought] + 1L)
    by_frequency <- score(cumsum(frequencies) - frequencies, n)

    # Amounts: everything is decided on the distinct ones, and a customer needs only the borders.
    v <- t[, .(all = .N, buyers = sum(recency >= 0L), actives = sum(active)), keyby = cents]
    by_amount <- score(cumsum(v$buyers) - v$buyers, n)
    five <- vapply(2:5, function(k) lowest(v$cents, by_amount >= k), 0)
    held <- pmax(v$cents, 0) * v$all
    total <- sum(held)
    above <- total - cumsum(held)
    a <- lowest(v$cents, v$cents > 0 & above * 100 < total * 80)
    b <- lowest(v$cents, v$cents > 0 & above * 100 < total * 95)
    actives <- sum(v$actives)
    upto <- cumsum(v$actives)
    vital <- lowest(v$cents, 5 * (actives - upto) < actives)
    keeper <- lowest(v$cents, 5 * upto > actives)

    t[, `:=`(r = by_recency[pmax(recency, 0L) + 1L], f = by_frequency[frequency + 1L], m = findInterval(cents, five) + 1L,
             abc = fifelse(cents <= 0, 0L, 3L - (cents >= b) - (cents >= a)),
             pareto = fifelse(active, 3L - (cents >= keeper | cents >= vital) - (cents >= vital), 0L))]
    if (n < nrow(t)) t[recency < 0L, `:=`(r = 0L, f = 0L, m = 0L)]
    t
}

write_columns <- function(t) {
    file <- file(file.path(folder, "result"), "wb")
    on.exit(close(file))
    for (name in c("customer", "recency", "frequency", "r", "f", "m", "abc", "pareto")) writeBin(t[[name]], file)
    writeBin(t$cents, file)
}

answer <- function(text) {
    cat(text, "\n", sep = "")
    flush(stdout())
}

answer(as.character(packageVersion("data.table")))
lines <- file("stdin", "r")
result <- NULL
while (length(line <- readLines(lines, n = 1L)) == 1L) {
    if (line == "run") {
        result <- NULL
        gc(FALSE)
        began <- Sys.time()
        result <- tiers(purchases)
        answer(format(as.numeric(Sys.time() - began, units = "secs"), digits = 9, scientific = FALSE))
    } else if (line == "digest") {
        write_columns(result)
        answer(as.character(nrow(result)))
    }
}
