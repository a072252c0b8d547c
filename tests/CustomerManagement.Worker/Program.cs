using CustomerManagement.Worker;

await (args is [NightShift.Mode, var file, var number] ? NightShift.RunAsync(file, number) : new Work(WorkerOptions.Parse(args)).RunAsync());
