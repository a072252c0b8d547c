using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

internal sealed class SurveyIdJsonConverter() : TextJsonConverter<SurveyId>(value => new SurveyId(value), id => id.Value);
