namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>What a step of a test throws.</summary>
internal static class Thrown
{
    /// <summary>What <paramref name="step"/> threw comes to; a step that throws nothing fails the test.</summary>
    public static StoreError? By(Action step, bool committing = false)
    {
        var exception = Record.Exception(step);
        Assert.NotNull(exception);
        return StoreErrors.Classify(exception, committing);
    }
}
