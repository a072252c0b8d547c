namespace CustomerManagement.Domain.Metrics;

/// <summary>A figure that a host knows of its customers and the library does not: products held, margin earned. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// It is given to the figures of one customer with <see cref="CustomerMetrics.With"/> and to those of a population with
/// <see cref="PopulationMetrics.With(HostFigure, Func{Customers.CustomerId, decimal?})"/>; from then on its <see cref="Measure"/> can be asked as any other.
/// Reviews ask an <see cref="IHostFigures"/> for it, which is plugged in at registration.
/// Figures of one name are one figure.
/// </remarks>
public sealed class HostFigure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="name">The name, which no other measure in use has; it appears in explanations.</param>
    /// <exception cref="ArgumentException">The name is blank, or that of one of <see cref="CustomerMeasures"/>.</exception>
    public HostFigure(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (CustomerMeasures.All.Any(measure => measure.Name == name))
        {
            throw new ArgumentException("A figure of the host's own has a name that no figure of the library has.", nameof(name));
        }

        Name = name;
        Measure = new Measure(name, customer => customer[this], (population, index) => population.Of(this, index));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The figure as a measure; <c>null</c> for a customer of whom it is not known.</summary>
    public Measure Measure { get; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
