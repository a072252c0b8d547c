using CustomerManagement.Worker;

await new Work(WorkerOptions.Parse(args)).RunAsync();
