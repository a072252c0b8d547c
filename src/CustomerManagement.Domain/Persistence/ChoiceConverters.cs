using System.Text.Json.Serialization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Persistence;

/// <summary>The choices that documents and events hold: a number that stands for none is refused. A list, since what is compiled ahead of time makes no converters while it runs.</summary>
internal static class ChoiceConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new ChoiceJsonConverter<AddressKind>(),
        new ChoiceJsonConverter<AgendaSource>(),
        new ChoiceJsonConverter<AttendanceKind>(),
        new ChoiceJsonConverter<AttitudeLevel>(),
        new ChoiceJsonConverter<AttitudeTopic>(),
        new ChoiceJsonConverter<BirthdayReckoning>(),
        new ChoiceJsonConverter<CatchUp>(),
        new ChoiceJsonConverter<CauseKind>(),
        new ChoiceJsonConverter<ClosingReason>(),
        new ChoiceJsonConverter<Comparison>(),
        new ChoiceJsonConverter<ComplaintChannel>(),
        new ChoiceJsonConverter<ComplaintEntryKind>(),
        new ChoiceJsonConverter<ComplaintParty>(),
        new ChoiceJsonConverter<ComplaintSeverity>(),
        new ChoiceJsonConverter<ComplaintStatus>(),
        new ChoiceJsonConverter<ConsentState>(),
        new ChoiceJsonConverter<ContactAim>(),
        new ChoiceJsonConverter<ContactChannel>(),
        new ChoiceJsonConverter<ContactKind>(),
        new ChoiceJsonConverter<CustomerKind>(),
        new ChoiceJsonConverter<CustomerOrigin>(),
        new ChoiceJsonConverter<CustomerRole>(),
        new ChoiceJsonConverter<ExposureUnit>(),
        new ChoiceJsonConverter<FollowUpOutcome>(),
        new ChoiceJsonConverter<FollowUpStatus>(),
        new ChoiceJsonConverter<Gender>(),
        new ChoiceJsonConverter<ImprovementStatus>(),
        new ChoiceJsonConverter<LearningDimension>(),
        new ChoiceJsonConverter<LearningFindingKind>(),
        new ChoiceJsonConverter<LearningVerdict>(),
        new ChoiceJsonConverter<MarketFinding>(),
        new ChoiceJsonConverter<MarketSeverity>(),
        new ChoiceJsonConverter<MeetingCancelReason>(),
        new ChoiceJsonConverter<MeetingKind>(),
        new ChoiceJsonConverter<MeetingStatus>(),
        new ChoiceJsonConverter<MessageDirection>(),
        new ChoiceJsonConverter<MessageEffect>(),
        new ChoiceJsonConverter<MessageIntent>(),
        new ChoiceJsonConverter<PhoneKind>(),
        new ChoiceJsonConverter<PromiseKind>(),
        new ChoiceJsonConverter<PromiseState>(),
        new ChoiceJsonConverter<ReportTopic>(),
        new ChoiceJsonConverter<Satisfaction>(),
        new ChoiceJsonConverter<ServiceBilling>(),
        new ChoiceJsonConverter<ServiceCancelReason>(),
        new ChoiceJsonConverter<ServiceDutyStatus>(),
        new ChoiceJsonConverter<ServicePhase>(),
        new ChoiceJsonConverter<SignOffStatus>(),
        new ChoiceJsonConverter<SkipReason>(),
        new ChoiceJsonConverter<StabilityReason>(),
        new ChoiceJsonConverter<StaffRole>(),
        new ChoiceJsonConverter<SurveyStatus>(),
        new ChoiceJsonConverter<TargetPlanStatus>(),
        new ChoiceJsonConverter<VisitChangeCause>(),
        new ChoiceJsonConverter<VisitOutcome>(),
        new ChoiceJsonConverter<VisitPurpose>(),
        new ChoiceJsonConverter<VisitStatus>(),
    ];
}
