using System.Text;
using CustomerDesk;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Desk.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
