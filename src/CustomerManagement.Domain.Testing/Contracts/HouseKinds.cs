using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>Surveys and plans of targets.</summary>
internal static class HouseKinds
{
    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));

    public static AggregateKind<Survey, SurveyId> Survey { get; } = new()
    {
        Port = StorePort.Surveys,
        Repository = ports => ports.Surveys,
        Find = (ports, id, _, cancellation) => ports.Surveys!.FindAsync(id, cancellation),
        Id = text => new SurveyId(text),
        New = (id, _) => Surveys.Survey.Plan(
            id, new SurveyForm([new SurveyTopic("price", new Labels("Price", "价格", "價格", "가격")), new SurveyTopic("service", new Labels("Service", "服务", "服務", "서비스"))], SurveyScale.OneToFive), MadeUp.At),
        Change = (survey, number) => survey.Invite(new CustomerId(MadeUp.Name("customer", number)), MadeUp.At),
        Document = survey => SnapshotJson.Write(survey.ToSnapshot()),
        Stories =
        [
            [
                survey => survey.Invite(new CustomerId("a '; --"), MadeUp.At, "A"),
                survey => survey.Invite(new CustomerId("b"), MadeUp.At),
                survey => survey.Open(MadeUp.At),
                survey => survey.Answer(new CustomerId("a '; --"), new SurveyAnswer([new SurveyRating("price", 5, 2, 3), new SurveyRating("service", satisfaction: 1)], MadeUp.LongNote), MadeUp.At),
                survey => survey.Answer(new CustomerId("uninvited"), new SurveyAnswer([], MadeUp.Note(1)), MadeUp.At),
                survey => survey.Remind(new CustomerId("b"), MadeUp.At),
                survey => survey.Close(MadeUp.At),
            ],
        ],
    };

    public static Survey SurveyOf(SurveyId id, int number, CustomerId[] customers)
    {
        var survey = Survey.New(id, number);
        foreach (var customer in customers)
        {
            survey.Invite(customer, MadeUp.At);
        }

        return survey;
    }

    public static AggregateKind<TargetPlan, TargetPlanId> TargetPlan { get; } = new()
    {
        Port = StorePort.TargetPlans,
        Repository = ports => ports.TargetPlans,
        Find = (ports, id, _, cancellation) => ports.TargetPlans!.FindAsync(id, cancellation),
        Id = text => new TargetPlanId(text),
        New = (id, _) => Targets.TargetPlan.Begin(id, Figures(1_000), MadeUp.At),
        Change = (plan, number) => plan.Redraw(Figures(number), MadeUp.At),
        Document = plan => SnapshotJson.Write(plan.ToSnapshot()),
        Stories =
        [
            [
                plan => plan.Redraw(Figures(7.50m), MadeUp.At),
                plan => plan.Agree(MadeUp.At),
                plan => plan.Revise(Figures(8), "Market fell '; --", MadeUp.At),
                plan => plan.Revise(Figures(9.25m), "and rose", MadeUp.At),
                plan => plan.Close(MadeUp.At),
            ],
        ],
    };

    private static TargetBreakdown Figures(decimal north) => new(
        new SalesTarget(Sales, _year, north + 100), [new(new SalesTarget(Sales, _year.In("north"), north)), new(new SalesTarget(Sales, _year.In("south"), 100))]);

    private static TargetMeasure Sales => TargetMeasure.NetSales(new Currency("EUR"));
}
