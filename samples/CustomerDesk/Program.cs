using System.Text;
using CustomerDesk;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;

// The console's own writer flushes after every write, which is slow for a line per customer.
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 64 * 1024);
Console.SetOut(output);
return await Desk.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
