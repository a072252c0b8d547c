using System.Collections.Concurrent;
using System.Reflection;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>
/// Makes values of any type of the library at random, through their constructors and settable properties. What a constructor refuses is tried again with other values. Texts are those
/// that a test gives for a parameter, by the type that asks and the parameter's name. A test may look at what constructors say when they refuse.
/// </summary>
internal sealed class AnyValue(System.Random random, Func<Type, string, string> text, Action<Exception>? refused = null, int tries = AnyValue.Tries)
{
    public const int Tries = 2_000;

    private const int MaximumDepth = 12;

    private static readonly Assembly _library = typeof(Money).Assembly;

    private static readonly ConcurrentDictionary<Type, Recipe> _recipes = new();

    private static readonly ConcurrentDictionary<Type, Type[]> _kinds = new();

    private static readonly decimal[] _decimals = [0, 0.00m, 1.10m, -12.50m, 100, 0.000_000_000_000_000_000_000_000_000_1m, decimal.MaxValue, decimal.MinValue, 79_228_162_514.264_337_593_543_950_335m];

    private static readonly double[] _doubles = [0, -0.0, 1, 0.1, 1d / 3, -90, double.MaxValue, double.Epsilon, 1e-300];

    private static readonly LocalDate[] _dates = [new(1, 1, 1), new(9999, 12, 31), new(1582, 10, 15), new(2000, 2, 29), new(2024, 2, 29), new(2024, 6, 1)];

    private static readonly Instant[] _instants =
    [
        Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 59) + Duration.FromNanoseconds(999_999_999L), Instant.FromUnixTimeTicks(1), Fixtures.Noon, Fixtures.Noon + Duration.FromNanoseconds(1L),
    ];

    private static readonly Duration[] _durations = [Duration.Zero, Duration.FromHours(24), Duration.FromHours(-2.5), Duration.FromNanoseconds(1L), Duration.FromDays(10_000)];

    private static readonly string[] _zones = [.. DateTimeZoneProviders.Tzdb.Ids];

    private static readonly string[] _currencies = ["EUR", "KRW", "KWD", "XXX", "PTS"];

    private int _depth;

    /// <summary>A value of a type.</summary>
    /// <exception cref="NotSupportedException">None could be made.</exception>
    public object Of(Type type) => Made(type, owner: type, name: "value", maybeNull: false)!;

    private object? Made(Type type, Type owner, string name, bool maybeNull)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Chance(3) ? null : Made(inner, owner, name, maybeNull: false);
        }

        if (maybeNull && (_depth > MaximumDepth || Chance(3)))
        {
            return null;
        }

        return Plain(type, owner, name) ?? Sequence(type, owner, name) ?? Composed(type);
    }

    private object? Plain(Type type, Type owner, string name) => type switch
    {
        _ when type == typeof(string) => Word(owner, name),
        _ when type == typeof(bool) => Chance(2),
        _ when type == typeof(int) => Chance(2) ? random.Next(0, 8) : Pick([0, 1, 4, 5, 9, 10, 12, 100, int.MaxValue, -1]),
        _ when type == typeof(long) => Pick([0L, 1, 2, long.MaxValue]),
        _ when type == typeof(decimal) => Pick(_decimals),
        _ when type == typeof(double) => Pick(_doubles),
        _ when type.IsEnum => Pick([.. Enum.GetValues(type).Cast<object>()]),
        _ when type == typeof(LocalDate) => Chance(2) ? Pick(_dates) : new LocalDate(2020, 1, 1).PlusDays(random.Next(3_000)),
        _ when type == typeof(Instant) => Chance(2) ? Pick(_instants) : Fixtures.Noon + Duration.FromSeconds(random.Next(100_000)),
        _ when type == typeof(LocalDateTime) => new LocalDateTime(2020, 1, 1, 0, 0).PlusMinutes(random.Next(3_000_000)),
        _ when type == typeof(LocalTime) => new LocalTime(random.Next(24), random.Next(60)),
        _ when type == typeof(OffsetDateTime) => new LocalDateTime(2024, 1, 1, 0, 0).PlusMinutes(random.Next(500_000)).WithOffset(Offset.FromHours(random.Next(-12, 13))),
        _ when type == typeof(Duration) => Chance(2) ? Pick(_durations) : Duration.FromMinutes(random.Next(-5_000, 5_000)),
        _ when type == typeof(AnnualDate) => new AnnualDate(random.Next(1, 13), random.Next(1, 30)),
        _ when type == typeof(DateTimeZone) => DateTimeZoneProviders.Tzdb[Pick(_zones)],
        _ when type == typeof(Currency) => new Currency(Pick(_currencies)),
        _ when type == typeof(LanguageTag) => new LanguageTag(Pick(["en", "zh-Hant-TW", "KO", "de-CH-1996"])),
        _ when type == typeof(TimeWindow) => TimeWindow.Parse(Pick(["08:00-12:30", "13:00-24:00", "00:00-24:00"])),
        _ when type == typeof(PlanningLog) => Enumerable.Range(0, random.Next(70)).Aggregate(PlanningLog.Empty, (log, day) => log.Ran(new LocalDate(2024, 1, 1).PlusDays(2 * day))),
        _ when type == typeof(TargetBreakdown) => Breakdown(),
        _ when type == typeof(SurveyScale) => new SurveyScale(random.Next(5, 11)),
        _ => null,
    };

    // Where a text has to have a shape, it has that and what the test gives.
    private string Word(Type owner, string name) => (owner.Name, name.ToUpperInvariant()) switch
    {
        (nameof(PostalAddress), "COUNTRY") => Pick(["KR", "DE"]),
        ("MeetingTime", "ZONE") => Pick(_zones),
        (nameof(PhoneNumber), "VALUE") => Pick(["+82 2 555-0100", "110", "7777777"]),
        (nameof(EmailAddress), "VALUE") => $"{string.Concat(text(owner, name).Where(letter => letter != '@' && !char.IsWhiteSpace(letter) && !char.IsControl(letter)).Take(100))}@example.org",
        _ => text(owner, name),
    };

    // Parts lie within the whole and add up to it: each level is a day shorter than the one above it.
    private TargetBreakdown Breakdown()
    {
        var measure = (TargetMeasure)Of(typeof(TargetMeasure));
        var amount = decimal.Round(Pick(_decimals) % 1_000, measure.Decimals);
        var first = new LocalDate(2024, 1, 1);
        return Level(random.Next(1, TargetBreakdown.MaximumDepth + 1));

        TargetBreakdown Level(int levels) => new(
            new SalesTarget(measure, new TargetScope(area: levels == 1 ? text(typeof(TargetScope), "area") : null, span: new TargetSpan(first, first.PlusDays(levels))), amount),
            levels == 1 ? [] : [Level(levels - 1)]);
    }

    private Array? Sequence(Type type, Type owner, string name)
    {
        var item = type.IsArray ? type.GetElementType()! : type is { IsGenericType: true, IsInterface: true } && type.GetGenericArguments() is [var one] ? one : null;
        if (item is null || !type.IsAssignableFrom(item.MakeArrayType()))
        {
            return null;
        }

        var list = Array.CreateInstance(item, _depth > MaximumDepth ? 0 : random.Next(4));
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Made(item, owner, name, maybeNull: false), i);
        }

        return list;
    }

    private object Composed(Type type)
    {
        if (type.IsAbstract)
        {
            var kinds = _kinds.GetOrAdd(type, static wanted => [.. _library.GetExportedTypes().Where(kind => kind is { IsAbstract: false, ContainsGenericParameters: false } && kind.IsAssignableTo(wanted))]);
            return kinds.Length == 0 ? throw new NotSupportedException($"Nothing is a {type.Name}.") : Composed(Pick(kinds));
        }

        if (type.Assembly != _library || type.IsAssignableTo(typeof(Delegate)) || _depth > 2 * MaximumDepth)
        {
            throw new NotSupportedException($"{type.Name} is not made.");
        }

        var recipe = _recipes.GetOrAdd(type, static wanted => new Recipe(wanted));
        _depth++;
        try
        {
            for (var left = tries; left > 0; left--)
            {
                if (Attempt(recipe) is { } made)
                {
                    return made;
                }
            }
        }
        finally
        {
            _depth--;
        }

        throw new NotSupportedException($"No {type.Name} could be made.");
    }

    private object? Attempt(Recipe recipe)
    {
        if (recipe.Ways.Count == 0)
        {
            throw new NotSupportedException($"{recipe.Type.Name} has no constructor that is known.");
        }

        var way = Pick(recipe.Ways);
        try
        {
            var made = way.Make.Invoke([.. way.Parameters.Select(parameter => Made(parameter.Type, recipe.Type, parameter.Name, parameter.MaybeNull))]);
            foreach (var (property, maybeNull) in recipe.Settable)
            {
                property.SetValue(made, Made(property.PropertyType, recipe.Type, property.Name, maybeNull));
            }

            return made;
        }
        catch (Exception error) when (recipe.Type.GetConstructors().Length == 0 ? error is not NotSupportedException : (error is TargetInvocationException ? error.InnerException : error) is ArgumentException or BusinessRuleException or OverflowException or ValidationException)
        {
            refused?.Invoke(error);
            return null;
        }
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>How a type is made: by any of its public constructors, or those of the library where there are none, then by setting what they do not take.</summary>
    private sealed class Recipe
    {
        public Recipe(Type type)
        {
            var nullability = new NullabilityInfoContext();
            Type = type;
            Ways =
            [
                .. Constructors(type).Where(way => !way.GetParameters().Any(parameter => parameter.ParameterType.IsAssignableTo(typeof(Delegate)) || parameter.ParameterType.IsByRef))
                    .Select(way => (ConstructorInvoker.Create(way), way.GetParameters().Select(parameter =>
                        (parameter.ParameterType, parameter.Name!, nullability.Create(parameter).WriteState == NullabilityState.Nullable)).ToArray())),
            ];
            var taken = type.GetConstructors().SelectMany(way => way.GetParameters()).Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Settable =
            [
                .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is { IsPublic: true } && !taken.Contains(property.Name))
                    .Select(property => (property, nullability.Create(property).WriteState == NullabilityState.Nullable)),
            ];
        }

        // What the library alone makes is made as it does.
        private static IEnumerable<ConstructorInfo> Constructors(Type type) => type.GetConstructors() is { Length: > 0 } open
            ? open
            : type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Where(way => way.GetParameters() is not [var only] || only.ParameterType != type);

        public Type Type { get; }

        public IReadOnlyList<(ConstructorInvoker Make, (Type Type, string Name, bool MaybeNull)[] Parameters)> Ways { get; }

        public IReadOnlyList<(PropertyInfo Property, bool MaybeNull)> Settable { get; }
    }
}
