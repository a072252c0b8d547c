using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Tests.Support;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>Which acts there are, and what was done and is owed.</summary>
public sealed class ServiceRecordReaderTests
{
    private static readonly string[] _ends = ["on time", "late", "open", "overdue", "cancelled", "cancelled late"];

    [Fact]
    public void The_built_in_acts_are_those_of_the_sources()
    {
        Assert.Equal(["advice"], Codes(ServicePhase.BeforeSale));
        Assert.Equal(["technical-briefing", "operator-training"], Codes(ServicePhase.DuringSale));
        Assert.Equal(["handover", "maintenance", "repair-follow-up", "upgrade-guidance"], Codes(ServicePhase.AfterSale));
        Assert.All(ServiceActs.BuiltIn.All, act => Assert.All([act.Labels.English, act.Labels.SimplifiedChinese, act.Labels.TraditionalChinese, act.Labels.Korean], Assert.NotEmpty));
        Assert.Throws<ArgumentOutOfRangeException>("phase", () => ServiceActs.BuiltIn.Owed((ServicePhase)4));

        static IEnumerable<string> Codes(ServicePhase phase) => ServiceActs.BuiltIn.Owed(phase).Select(act => act.Code);
    }

    [Fact]
    public void The_built_in_acts_are_documented_as_they_are()
    {
        var lines = Repository.Read("docs/services.md").ReplaceLineEndings("\n").Split('\n');
        var documented = lines.SkipWhile(line => !line.StartsWith("| code |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(ServiceActs.BuiltIn.All.Select(act => $"| `{act.Code}` | {act.Labels.English} | {Words(act.Phase)} | {(act.IsOwed ? "yes" : "when asked for")} |"), documented);

        static string Words(ServicePhase phase) => phase switch
        {
            ServicePhase.BeforeSale => "before the sale",
            ServicePhase.DuringSale => "during the sale",
            ServicePhase.AfterSale => "after the sale",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };
    }

    [Fact]
    public void A_host_adds_replaces_and_leaves_out_acts()
    {
        var installation = new ServiceAct("installation", ServiceActs.Installation.Labels, ServicePhase.DuringSale);
        var calibration = new ServiceAct("calibration", new Labels("Calibration", "校准", "校準", "교정"), ServicePhase.AfterSale);
        var acts = ServiceActs.BuiltIn.With(calibration, installation).Without("maintenance", "unknown");
        Assert.Equal(["technical-briefing", "operator-training", "installation"], acts.Owed(ServicePhase.DuringSale).Select(act => act.Code));
        Assert.Equal("calibration", acts.Owed(ServicePhase.AfterSale)[^1].Code);
        Assert.Null(acts.Find("maintenance"));
        Assert.Throws<ArgumentException>("acts", () => new ServiceActs([calibration, calibration]));
        Assert.Throws<ArgumentException>("code", () => new ServiceAct("Kalibrierung!", calibration.Labels, ServicePhase.AfterSale));
        Assert.Throws<ArgumentOutOfRangeException>("phase", () => new ServiceAct("x", calibration.Labels, (ServicePhase)4));
    }

    [Fact]
    public void What_is_owed_is_done_open_or_forgotten()
    {
        ServiceDuty[] duties =
        [
            Ended("1", ServiceActs.Handover, "on time"), Ended("2", ServiceActs.Maintenance, "open"), Ended("3", ServiceActs.UpgradeGuidance, "cancelled"),
            Ended("4", ServiceActs.Repair, "open"), Ended("5", ServiceActs.Maintenance, "cancelled late"), Ended("6", ServiceActs.Handover, "overdue"),
            Ended("7", ServiceActs.OperatorTraining, "late"),
        ];
        var record = ServiceRecordReader.Read(Buyer, duties, ServiceActs.BuiltIn);
        var after = record.Of(ServicePhase.AfterSale);
        Assert.Equal(["handover"], after.Done.Select(act => act.Act));
        Assert.Equal(["maintenance"], after.OwedAndOpen.Select(act => act.Act));
        Assert.Equal(["repair-follow-up", "upgrade-guidance"], after.OwedAndForgotten.Select(act => act.Act));
        Assert.Equal(["handover", "maintenance", "repair", "repair-follow-up", "upgrade-guidance"], after.Acts.Select(act => act.Act));
        Assert.Equal((Hour(2), null), (after.Acts[0].LastDoneAt, after.Acts[1].LastDoneAt));
        Assert.Equal(["advice"], record.Of(ServicePhase.BeforeSale).OwedAndForgotten.Select(act => act.Act));
        Assert.Equal(["operator-training"], record.Of(ServicePhase.DuringSale).Done.Select(act => act.Act));
        Assert.Equal(new ServiceCount(1, 1, 2, 1, 1, 1), record.Total);
        Assert.Equal(0.25m, record.Total.OnTimeRate);
    }

    [Fact]
    public void Without_a_promise_that_was_kept_or_missed_there_is_no_share()
    {
        var empty = ServiceRecordReader.Read(Buyer, [], ServiceActs.BuiltIn);
        Assert.Null(empty.Total.OnTimeRate);
        Assert.Equal(7, empty.Phases.Sum(phase => phase.OwedAndForgotten.Count()));
        Assert.Null(ServiceRecordReader.Read(Buyer, [Ended("1", ServiceActs.Repair, "open"), Ended("2", ServiceActs.Repair, "cancelled")], ServiceActs.BuiltIn).Total.OnTimeRate);
        Assert.Equal(0, ServiceRecordReader.Read(Buyer, [Ended("1", ServiceActs.Repair, "cancelled late")], ServiceActs.BuiltIn).Total.OnTimeRate);
    }

    [Fact]
    public void An_act_that_left_the_catalogue_stays_on_record_and_one_that_moved_is_in_its_phase()
    {
        ServiceDuty[] duties = [Ended("1", ServiceActs.Repair, "on time"), Ended("2", ServiceActs.Handover, "on time"), Ended("3", ServiceActs.Advice, "open")];
        var moved = new ServiceAct("handover", ServiceActs.Handover.Labels, ServicePhase.DuringSale);
        var record = ServiceRecordReader.Read(Buyer, duties, ServiceActs.BuiltIn.Without("repair", "advice").With(moved));
        var gone = record.Of(ServicePhase.AfterSale).Acts[^1];
        Assert.Equal(("repair", false, 1), (gone.Act, gone.IsOwed, gone.Count.OnTime));
        Assert.Equal(["handover"], record.Of(ServicePhase.DuringSale).Done.Select(act => act.Act));
        Assert.Empty(record.Of(ServicePhase.BeforeSale).OwedAndOpen);
        Assert.Equal(3, record.Total.Done + record.Total.ToDo);
    }

    [Fact]
    public void What_is_no_record_of_one_customer_is_refused()
    {
        Assert.Throws<ArgumentNullException>("customer", () => ServiceRecordReader.Read(default, [], ServiceActs.BuiltIn));
        Assert.Throws<ArgumentException>("duties", () => ServiceRecordReader.Read(new CustomerId("2"), [Duty()], ServiceActs.BuiltIn));
        Assert.Throws<ArgumentException>("duties", () => ServiceRecordReader.Read(Buyer, [null!], ServiceActs.BuiltIn));
        var record = ServiceRecordReader.Read(Buyer, [], ServiceActs.BuiltIn);
        Assert.Throws<ArgumentOutOfRangeException>("phase", () => record.Of((ServicePhase)4));
        Assert.Throws<ArgumentOutOfRangeException>("billing", () => record.Of((ServiceBilling)0));
    }

    /// <summary>Each duty is counted once, by phase and by who bears it, in whatever order and however often it is given.</summary>
    [Property(MaxTest = Laws.SlowCases)]
    public void Every_duty_is_counted_once(byte[] made)
    {
        var duties = made.Index().Select(duty => (
            Act: ServiceActs.BuiltIn.All[duty.Item % 9],
            Billing: (ServiceBilling)((duty.Item / 9 % 4) + 1),
            End: _ends[duty.Item % 6],
            Id: $"S-{duty.Index}")).ToList();
        var all = duties.ConvertAll(duty => Ended(duty.Id, duty.Act, duty.End, duty.Billing));
        var record = ServiceRecordReader.Read(Buyer, all, ServiceActs.BuiltIn);
        Assert.Equal(Count(_ => true), record.Total);
        Assert.All(Enum.GetValues<ServiceBilling>(), billing => Assert.Equal(Count(duty => duty.Billing == billing), record.Of(billing)));
        Assert.All(record.Phases, phase =>
        {
            Assert.Equal(Count(duty => duty.Act.Phase == phase.Phase), phase.Count);
            Assert.All(phase.Acts, act => Assert.Equal(Count(duty => duty.Act.Code == act.Act), act.Count));
            Assert.Equal(
                ServiceActs.BuiltIn.Owed(phase.Phase).Select(act => act.Code).Where(code => duties.TrueForAll(duty => duty.Act.Code != code || duty.End.StartsWith('c'))),
                phase.OwedAndForgotten.Select(act => act.Act));
        });
        Assert.Equal(record, ServiceRecordReader.Read(Buyer, Enumerable.Reverse(all).Concat(all), ServiceActs.BuiltIn));

        ServiceCount Count(Func<(ServiceAct Act, ServiceBilling Billing, string End, string Id), bool> which)
        {
            var ends = duties.Where(which).CountBy(duty => duty.End).ToDictionary();
            var counts = Array.ConvertAll(_ends, ends.GetValueOrDefault);
            return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
        }
    }

    private static ServiceDuty Ended(string id, ServiceAct act, string end, ServiceBilling billing = ServiceBilling.Free)
    {
        var duty = Duty(id, Request(billing, act));
        switch (end)
        {
            case "on time": duty.Complete(new ServiceResult(Kim), Hour(2)); break;
            case "late": duty.Complete(new ServiceResult(Kim), Hour(40)); break;
            case "open": duty.PassTo(Hour(21)); break;
            case "overdue": duty.PassTo(Hour(24)); break;
            case "cancelled": duty.Cancel(ServiceCancelReason.NotNeeded, Hour(2)); break;
            case "cancelled late": duty.Cancel(ServiceCancelReason.NotNeeded, Hour(24)); break;
            default: throw new InvalidOperationException(end);
        }

        return duty;
    }
}
