using CustomerManagement.Benchmarks;
using CustomerManagement.Benchmarks.Jobs;

// The first argument is the number of purchases, the second that of customers, the third how often each peer runs.
var purchases = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
var customers = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : purchases / 10;
var runs = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 3;
return TierJob.Run(Purchases.Make(purchases, customers, seed: 1), runs, Console.Out);
