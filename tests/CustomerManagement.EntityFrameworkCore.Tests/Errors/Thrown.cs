namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>What a step of a test throws.</summary>
internal static class Thrown
{
    /// <summary>What <paramref name="step"/> threw comes to; a step that throws nothing fails the test.</summary>
    public static StoreError? By(Action step, bool committing = false)
    {
        var exception = Record.Exception(step);
        Assert.NotNull(exception);
        for (var e = exception; e is not null; e = e.InnerException) Console.WriteLine("@@ " + new System.Diagnostics.StackTrace().GetFrame(1)!.GetMethod()!.Name + " " + e.GetType().Name + " " + ((e as System.Data.Common.DbException)?.SqlState) + " " + ((e as Microsoft.Data.Sqlite.SqliteException)?.SqliteExtendedErrorCode) + " " + e.Message.ReplaceLineEndings(" "));
        return StoreErrors.Classify(exception, committing);
    }
}
