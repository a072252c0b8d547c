using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class ConductTests
{
    private static readonly PrivateNote _note = new("Canary");
    private static readonly ConductChecklist _checklist = ConductChecklist.BuiltIn;
    private static readonly Labels _labels = new("own", "自己的", "自己的", "자체");

    private const string Always = "appearance product-use satisfaction new-needs new-products opinions customer-news";

    [Theory]
    [InlineData(VisitPurpose.Development, "competitors")]
    [InlineData(VisitPurpose.Research, "competitors")]
    [InlineData(VisitPurpose.Collection, "payment")]
    [InlineData(VisitPurpose.Service, "help-with-use")]
    [InlineData(VisitPurpose.Complaint, "complaint")]
    [InlineData(VisitPurpose.Order, "order")]
    [InlineData(VisitPurpose.Other, "")]
    public void A_purpose_has_its_points(VisitPurpose purpose, string own)
    {
        var expected = $"{Always} {own}".Trim();
        Assert.Equal(expected, Codes(_checklist.For(purpose)));
        Assert.Equal(expected, Codes(new ConductRecord(new VisitId("7")).Open(_checklist, purpose)));
    }

    [Fact]
    public void Every_purpose_is_in_the_table() => Assert.Equal(7, Enum.GetValues<VisitPurpose>().Length);

    [Fact]
    public void Several_purposes_have_the_points_of_each_once_in_the_order_of_the_checklist()
    {
        Assert.Equal($"{Always} competitors payment order", Codes(_checklist.For(VisitPurpose.Order, VisitPurpose.Collection, VisitPurpose.Research, VisitPurpose.Development, VisitPurpose.Order)));
        Assert.Equal(Always, Codes(_checklist.For()));
    }

    [Fact]
    public void A_host_adds_replaces_and_takes_out_points()
    {
        var own = new ConductPoint("safety", _labels, ConductAnswerKind.Confirmation, [VisitPurpose.Service, VisitPurpose.Service]);
        var other = new ConductPoint("satisfaction", _labels, ConductAnswerKind.Confirmation);
        var checklist = _checklist.With(own, other).Without("appearance", "nobody");
        Assert.Equal("product-use satisfaction new-needs new-products opinions customer-news help-with-use safety", Codes(checklist.For(VisitPurpose.Service)));
        Assert.True(checklist.TryFind("satisfaction", out var found));
        Assert.Same(other, found);
        Assert.False(checklist.TryFind("appearance", out _));
        Assert.Equal([VisitPurpose.Service], own.Purposes);
        Assert.Equal(12, _checklist.Points.Count);
    }

    [Fact]
    public void A_point_is_open_until_it_is_answered_or_stated_as_left_out()
    {
        var record = new ConductRecord(new VisitId("7"));
        foreach (var point in _checklist.For(VisitPurpose.Other))
        {
            Assert.Contains(point, record.Open(_checklist, VisitPurpose.Other));
            record = record.With(point.Code == "satisfaction" ? point.NotAsked(_note) : Answer(point));
            Assert.DoesNotContain(point, record.Open(_checklist, VisitPurpose.Other));
        }

        Assert.Empty(record.Open(_checklist, VisitPurpose.Other));
        Assert.Equal("payment", Codes(record.Open(_checklist, VisitPurpose.Collection)));
        Assert.Equal("satisfaction", Assert.Single(record.Answers, answer => !answer.WasAsked).Point);
    }

    [Fact]
    public void A_later_answer_takes_the_place_of_the_one_before()
    {
        var record = new ConductRecord(new VisitId("7")).With(Point("new-needs").NotAsked()).With(Point("appearance").Answered());
        Assert.Empty(record.NeedsFound());
        var need = new NeedFound("pumps", _note);
        record = record.With(Point("new-needs").Answered(needs: [need, new NeedFound("valves")]));
        Assert.Equal(["new-needs", "appearance"], record.Answers.Select(answer => answer.Point));
        Assert.Equal([need, new NeedFound("valves")], record.NeedsFound());
        Assert.Empty(record.ProductsToIntroduce());
        Assert.Equal(record, record.With(record.Answers[0]));
    }

    [Fact]
    public void What_was_found_is_typed_for_the_host()
    {
        var record = new ConductRecord(new VisitId("7")).With(Point("new-products").Answered(_note, products: [new ProductToIntroduce("X1", wasIntroduced: true), new ProductToIntroduce("X2", wasIntroduced: false)]));
        Assert.Equal(["X2"], record.ProductsToIntroduce().Where(product => !product.WasIntroduced).Select(product => product.Product));
    }

    [Theory]
    [InlineData("product-use", "nothing", "note")]
    [InlineData("product-use", "needs", "needs")]
    [InlineData("product-use", "products", "products")]
    [InlineData("appearance", "needs", "needs")]
    [InlineData("appearance", "products", "products")]
    [InlineData("new-needs", "products", "products")]
    [InlineData("new-needs", "doubles", "needs")]
    [InlineData("new-products", "needs", "needs")]
    public void An_answer_is_of_the_kind_of_its_point(string point, string with, string parameter) => Assert.Throws<ArgumentException>(parameter, () => with switch
    {
        "needs" => Point(point).Answered(_note, needs: [new NeedFound("pumps")]),
        "doubles" => Point(point).Answered(_note, needs: [new NeedFound("pumps"), new NeedFound("pumps")]),
        "products" => Point(point).Answered(_note, products: [new ProductToIntroduce("pumps", wasIntroduced: true)]),
        _ => Point(point).Answered(),
    });

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>("visit", () => new ConductRecord(default));
        Assert.Throws<ArgumentException>("answers", () => new ConductRecord(new VisitId("7"), [Point("appearance").Answered(), Point("appearance").NotAsked()]));
        Assert.Throws<ArgumentException>("answers", () => new ConductRecord(new VisitId("7"), [null!]));
        Assert.Throws<ArgumentException>("points", () => new ConductChecklist([Point("appearance"), Point("appearance")]));
        Assert.Throws<ArgumentException>("points", () => _checklist.With(Point("appearance"), Point("appearance")));
        Assert.Throws<ArgumentException>("code", () => new ConductPoint("Not A Code", _labels, ConductAnswerKind.Remark));
        Assert.Throws<ArgumentException>("code", () => new ConductPoint("", _labels, ConductAnswerKind.Remark));
        Assert.Throws<ArgumentException>("code", () => new ConductPoint(new string('a', 101), _labels, ConductAnswerKind.Remark));
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => new ConductPoint("a", _labels, (ConductAnswerKind)9));
        Assert.Throws<ArgumentOutOfRangeException>("purposes", () => new ConductPoint("a", _labels, ConductAnswerKind.Remark, [(VisitPurpose)9]));
        Assert.Throws<ArgumentException>("needs", () => new ConductAnswer("a", ConductAnswerKind.Needs, wasAsked: false, needs: [new NeedFound("pumps")]));
        Assert.Throws<ArgumentException>("product", () => new NeedFound("\n"));
        Assert.Throws<ArgumentException>("product", () => new ProductToIntroduce(" ", wasIntroduced: true));
        Assert.Throws<ArgumentException>("advice", () => ListeningGuide.BuiltIn.With(ListeningGuide.BuiltIn.Advice[0], ListeningGuide.BuiltIn.Advice[0]));
    }

    [Fact]
    public void A_record_can_be_stored_and_prints_no_text()
    {
        var record = _checklist.Points.Aggregate(new ConductRecord(new VisitId("7")), (sofar, point) => sofar.With(Answer(point)));
        var stored = SnapshotJson.WriteText(record);
        Assert.Contains("Canary", stored, StringComparison.Ordinal);
        Assert.Equal(record, SnapshotJson.Read<ConductRecord>(stored));
        Assert.All(
            new object[] { record, record.NeedsFound()[0], record.ProductsToIntroduce()[0] }.Concat(record.Answers),
            value => Assert.DoesNotContain("Canary", value.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_guide_begins_with_the_four_steps_of_the_source_and_takes_a_hosts_own()
    {
        Assert.Equal(
            ["encourage", "sum-up", "their-place", "avoid-argument", "hear-out", "take-criticism", "answer-in-time"], ListeningGuide.BuiltIn.Advice.Select(advice => advice.Code));
        var own = new ListeningAdvice("encourage", _labels, _labels);
        var guide = ListeningGuide.BuiltIn.With(own, new ListeningAdvice("own", _labels, _labels));
        Assert.Equal((own, "own", 8), (guide.Advice[0], guide.Advice[^1].Code, guide.Advice.Count));
    }

    [Fact]
    public void Everything_is_called_something_in_four_languages()
    {
        MeetingLabels.AssertTranslated(_checklist.Points.Select(point => point.Labels));
        MeetingLabels.AssertTranslated(ListeningGuide.BuiltIn.Advice.Select(advice => advice.Title));
        MeetingLabels.AssertTranslated(ListeningGuide.BuiltIn.Advice.Select(advice => advice.Text));
    }

    private static ConductPoint Point(string code) => _checklist.TryFind(code, out var point) ? point : throw new ArgumentOutOfRangeException(nameof(code));

    private static ConductAnswer Answer(ConductPoint point) => point.Answer switch
    {
        ConductAnswerKind.Confirmation => point.Answered(),
        ConductAnswerKind.Remark => point.Answered(_note),
        ConductAnswerKind.Needs => point.Answered(needs: [new NeedFound("pumps", _note)]),
        ConductAnswerKind.Products => point.Answered(products: [new ProductToIntroduce("X1", wasIntroduced: true, _note)]),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static string Codes(IEnumerable<ConductPoint> points) => string.Join(' ', points.Select(point => point.Code));
}
