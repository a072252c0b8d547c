using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Checks a <see cref="ComplaintDraft"/>: all errors at once, each with its path.</summary>
public sealed class ComplaintDraftValidator : InputValidator<ComplaintDraft>
{
    /// <summary>Creates the validator.</summary>
    public ComplaintDraftValidator()
    {
        RuleFor(draft => draft.ReceivedAt).Must(text => ComplaintDraft.Moment(text) is not null).WithCode(InputCodes.Moment);
        RuleFor(draft => draft.Channel).Must(text => ComplaintDraft.Chosen<ComplaintChannel>(text) is not null).WithCode(InputCodes.Choice);
        RuleFor(draft => draft.Severity).Must(text => ComplaintDraft.Chosen<ComplaintSeverity>(text) is not null).WithCode(InputCodes.Choice)
            .When(draft => !string.IsNullOrWhiteSpace(draft.Severity));
        RuleFor(draft => draft.Intermediary).Must((draft, through) => !string.Equals(through, draft.Customer, StringComparison.Ordinal)).WithCode(InputCodes.Unique)
            .When(draft => !string.IsNullOrWhiteSpace(draft.Intermediary));
        RuleFor(draft => draft.Complainant).Must(PrivateNote.IsValid).WithCode(InputCodes.Note).When(draft => !string.IsNullOrWhiteSpace(draft.Complainant));
        RuleFor(draft => draft.Text).Must(PrivateNote.IsValid).WithCode(InputCodes.Note).When(draft => !string.IsNullOrWhiteSpace(draft.Text));
    }

    internal static ComplaintDraftValidator Instance { get; } = new();
}
