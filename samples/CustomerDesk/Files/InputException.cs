namespace CustomerDesk.Files;

/// <summary>The input is wrong: one clear message with its place, without the value.</summary>
internal sealed class InputException(string message) : Exception(message);
