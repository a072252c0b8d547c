using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class FittingLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var boundaries = scheme.Calibrate(tried.Population.Measure());
        var period = tried.Population.Period;
        MustBothRefuse(new AnalysisPeriod(period.AsOf, period.Months + 1), Currency.None, "another length of period");
        MustBothRefuse(new AnalysisPeriod(period.AsOf, Math.Max(1, period.Months - 1)), new Currency("EUR"), "another currency");

        void MustBothRefuse(AnalysisPeriod other, Currency currency, string difference)
        {
            var builder = new PopulationBuilder(other, currency);
            builder.Add(new CustomerId("1"));
            var population = builder.Build();
            MustRefuse(() => scheme.Scheme.Classify(population[0], boundaries), difference);
            MustRefuse(() => scheme.Scheme.Classify(population, 0, boundaries, new TSegment[1]), difference + " in columns");
        }

        void MustRefuse(Action classify, string difference)
        {
            try
            {
                classify();
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
