namespace CustomerManagement.Domain.Loyalty;

/// <summary>The signs of the best and of the worst customers, as the source lists them. Those from 11 on speak against a customer.</summary>
public enum FitSign
{
    /// <summary>Lets us do what we are good at.</summary>
    AsksWhatWeDoWell = 1,

    /// <summary>Holds what we do to be worth its price, and is willing to pay it.</summary>
    ValuesWhatWeDo = 2,

    /// <summary>Its new demands raise our skills, widen our knowledge and make good use of our resources.</summary>
    HelpsUsGrow = 3,

    /// <summary>Leads us in new directions that go with our strategy and plan.</summary>
    LeadsAlongOurStrategy = 4,

    /// <summary>Asks for what we do badly or cannot do.</summary>
    AsksWhatWeDoBadly = 11,

    /// <summary>Draws us away from our strategy and plan.</summary>
    LeadsAwayFromOurStrategy = 12,

    /// <summary>Buys little, and costs far more than it brings.</summary>
    CostsMoreThanItBrings = 13,

    /// <summary>Wants so much service and attention that no time is left for customers who are worth more.</summary>
    TakesTooMuchTime = 14,

    /// <summary>Stays dissatisfied whatever we do.</summary>
    NeverSatisfied = 15,
}
