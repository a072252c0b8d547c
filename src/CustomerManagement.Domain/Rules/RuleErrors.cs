using CustomerManagement.Domain.Validation;
using FluentValidation.Results;

namespace CustomerManagement.Domain.Rules;

/// <summary>What is wrong with a document, up to a number that a person may read.</summary>
internal sealed class RuleErrors
{
    private const int MostErrors = 100;

    private readonly List<ValidationFailure> _errors = [];

    public bool Any => Count > 0;

    /// <summary>How many there are, those beyond that number too.</summary>
    public int Count { get; private set; }

    public void Add(RulePath path, string code)
    {
        Count++;
        if (_errors.Count < MostErrors)
        {
            _errors.Add(new ValidationFailure(path.Text, InputMessages.For(code)) { ErrorCode = code });
        }
    }

    public ValidationResult ToResult() => new(_errors);
}
