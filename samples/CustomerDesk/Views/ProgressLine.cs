using System.Globalization;

namespace CustomerDesk.Views;

/// <summary>One line of progress on the error output, only when that is a terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Step = 10_000;
    private const string ToStartAndClear = "\r\e[K";

    private readonly TextWriter? _terminal;
    private bool _shown;

    private ProgressLine(TextWriter? terminal) => _terminal = terminal;

    public static ProgressLine On(TextWriter error) =>
        new(ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? error : null);

    public void Show(string what, int done)
    {
        if (_terminal is not null && done % Step == 0)
        {
            _terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{ToStartAndClear}{what} {done:N0} ..."));
            _shown = true;
        }
    }

    public void Clear()
    {
        if (_shown)
        {
            _terminal!.Write(ToStartAndClear);
            _shown = false;
        }
    }

    public void Dispose() => Clear();
}
