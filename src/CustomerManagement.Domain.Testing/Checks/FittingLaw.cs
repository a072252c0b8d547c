using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class FittingLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var boundaries = scheme.Calibrate(tried.Population.Measure());
        var period = tried.Population.Period;
        var somebody = new CustomerFacts(new CustomerId("1"), []);
        MustRefuse(CustomerMetrics.Of(somebody, new AnalysisPeriod(period.AsOf, period.Months + 1), Currency.None, ExchangeRateTable.Empty), "another length of period");
        MustRefuse(CustomerMetrics.Of(somebody, period, new Currency("EUR"), ExchangeRateTable.Empty), "another currency");

        void MustRefuse(CustomerMetrics figures, string difference)
        {
            try
            {
                _ = scheme.Scheme.Classify(figures, boundaries);
            }
            catch (ArgumentException)
            {
                return;
            }
            catch (Exception thrown)
            {
                throw Breach.Of(TieringLaw.Fitting, $"Figures of {difference} than the boundaries are refused with {thrown.GetType().Name} and not with an ArgumentException.", thrown);
            }

            throw Breach.Of(TieringLaw.Fitting, $"Figures of {difference} than the boundaries were classified. CalibrationBasis.MustFit refuses them.");
        }
    }
}
