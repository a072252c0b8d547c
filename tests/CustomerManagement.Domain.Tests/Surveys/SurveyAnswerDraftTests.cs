using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Surveys;

public sealed class SurveyAnswerDraftTests
{
    private static readonly SurveyForm _form = SurveyCases.Form(5, "price", "delivery", "advice");

    [Fact]
    public void What_was_not_said_stays_unknown()
    {
        var answer = new SurveyAnswerDraft
        {
            Ratings = [new() { Topic = "price", Importance = 5 }, new() { Topic = "advice" }, new() { Topic = "delivery", Satisfaction = 1, Competitor = 4 }],
            Comment = " ",
        }.ToAnswer(_form);
        Assert.Equal(new SurveyAnswer([new SurveyRating("delivery", null, 1, 4), new SurveyRating("price", 5)]), answer);
        Assert.Null(answer.Comment);
        Assert.Equal(new PrivateNote("thank you"), new SurveyAnswerDraft { Comment = "thank you " }.ToAnswer(_form).Comment);
    }

    [Fact]
    public void All_errors_come_at_once_each_with_its_place()
    {
        var draft = new SurveyAnswerDraft
        {
            Ratings =
            [
                new() { Topic = "price", Importance = 0, Satisfaction = 6, Competitor = int.MinValue },
                null!,
                new() { Topic = " ", Importance = 1 },
                new() { Topic = "Price", Importance = 1 },
                new() { Topic = "price", Importance = 1 },
            ],
            Comment = new string('x', PrivateNote.MaximumLength + 1),
        };
        Assert.Equal(
            [
                ("Comment", InputCodes.Note),
                ("Ratings", InputCodes.Unique),
                ("Ratings[0].Competitor", InputCodes.Range),
                ("Ratings[0].Importance", InputCodes.Range),
                ("Ratings[0].Satisfaction", InputCodes.Range),
                ("Ratings[1]", InputCodes.Required),
                ("Ratings[2].Topic", InputCodes.Required),
                ("Ratings[3].Topic", InputCodes.Choice),
            ],
            Errors(draft));
        var error = Assert.Throws<ValidationException>(() => draft.ToAnswer(_form));
        Assert.DoesNotContain("xxx", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("price", draft.ToString() + draft.Ratings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_says_something()
    {
        Assert.Equal([("Ratings", InputCodes.List)], Errors(new SurveyAnswerDraft()));
        Assert.Equal([("Ratings", InputCodes.List)], Errors(new SurveyAnswerDraft { Ratings = [new() { Topic = "price" }] }));
        Assert.Equal([("Ratings", InputCodes.Required)], Errors(new SurveyAnswerDraft { Ratings = null!, Comment = "x" }));
        Assert.Equal([("Comment", InputCodes.Note)], Errors(new SurveyAnswerDraft { Comment = "\ud800" }));
        Assert.Empty(Errors(new SurveyAnswerDraft { Ratings = [new() { Topic = "price", Competitor = 1 }] }));
    }

    private static IEnumerable<(string Path, string Code)> Errors(SurveyAnswerDraft draft) =>
        new SurveyAnswerDraftValidator(_form).Validate(draft).Errors.Select(error => (error.PropertyName, error.ErrorCode)).Order();
}
