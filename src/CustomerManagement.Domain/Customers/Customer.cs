using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>The customer file: who a customer is, how it is reached, and the persons to talk to.</summary>
/// <remarks>
/// A command that repeats what is on file already does nothing and records no event. Not safe for use by several threads.
/// Source: the customer database holds name, gender, age, address, telephone and the like for every customer that was identified.
/// </remarks>
public sealed class Customer : AggregateRoot<CustomerId>
{
    private readonly List<ContactPerson> _contacts;
    private readonly List<Consent> _consents;

    private Customer(CustomerSnapshot state)
        : base(state.Id, state.Version)
    {
        Origin = state.Origin;
        Profile = state.Profile;
        Reach = state.Reach;
        _contacts = [.. state.Contacts];
        _consents = [.. state.Consents];
        (ChangedAt, ErasedAt) = (state.ChangedAt, state.ErasedAt);
    }

    /// <summary>How the file came to be.</summary>
    public CustomerOrigin Origin { get; }

    /// <summary>Who the customer is.</summary>
    public CustomerProfile Profile { get; private set; }

    /// <summary>How the customer is reached.</summary>
    public CustomerReach Reach { get; private set; }

    /// <summary>The persons to talk to, in the order in which they joined; may be empty.</summary>
    public IReadOnlyList<ContactPerson> Contacts => _contacts.AsReadOnly();

    /// <summary>All that was said about being approached, in the order in which it was stated; nothing is ever taken away but by <see cref="Erase"/>.</summary>
    public IReadOnlyList<Consent> Consents => _consents.AsReadOnly();

    /// <summary>When anything was last noted on the file; <c>null</c> in a file that was saved by versions that did not keep it, until something is noted.</summary>
    public Instant? ChangedAt { get; private set; }

    /// <summary>When the personal data were erased; <c>null</c> unless they were.</summary>
    public Instant? ErasedAt { get; private set; }

    /// <summary>Opens the file of a customer that someone registered.</summary>
    /// <param name="id">The id.</param>
    /// <param name="profile">Who the customer is.</param>
    /// <param name="at">When.</param>
    /// <returns>The file, with <see cref="CustomerFileOpened"/> pending.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    public static Customer Register(CustomerId id, CustomerProfile profile, Instant at)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Open(id, CustomerOrigin.Registered, profile, at);
    }

    /// <summary>Opens the file of a buyer who is not on file yet. Source: no sale is over until the buyer was written down.</summary>
    /// <param name="id">The id.</param>
    /// <param name="at">When.</param>
    /// <returns>The file of an unknown customer, with <see cref="CustomerFileOpened"/> pending.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    public static Customer OpenAtSale(CustomerId id, Instant at) => Open(id, CustomerOrigin.Sale, CustomerProfile.Unknown, at);

    /// <summary>For repositories: brings a saved file back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The snapshot has no id, an undefined origin, or two contacts with one id, or it was erased and says who the customer is.</exception>
    public static Customer Restore(CustomerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(snapshot.Profile, nameof(snapshot));
        ArgumentNullException.ThrowIfNull(snapshot.Reach, nameof(snapshot));
        _ = new ValueList<Consent>(snapshot.Consents, nameof(snapshot));
        if (snapshot.Id == default || !Enum.IsDefined(snapshot.Origin)
            || new ValueList<ContactPerson>(snapshot.Contacts, nameof(snapshot)).DistinctBy(contact => contact.Id).Count() != snapshot.Contacts.Count
            || (snapshot.ErasedAt is not null && !IsAnonymous(snapshot)))
        {
            throw new ArgumentException("A snapshot has an id, a defined origin and contacts with different ids, and an erased one nothing else.", nameof(snapshot));
        }

        return new Customer(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public CustomerSnapshot ToSnapshot() => new(Id, Version, Origin, Profile, Reach, [.. _contacts], [.. _consents]) { ChangedAt = ChangedAt, ErasedAt = ErasedAt };

    /// <summary>States who the customer is, in place of what was known before.</summary>
    /// <param name="profile">All that is known now.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.AlreadyIdentified"/>: a known customer cannot become unknown; or <see cref="CustomerRules.Erased"/>.</exception>
    public void Describe(CustomerProfile profile, Instant at)
    {
        ArgumentNullException.ThrowIfNull(profile);
        MustNotBeErased();
        if (profile == Profile)
        {
            return;
        }

        if (profile.Kind == CustomerKind.Unknown && Profile.Kind != CustomerKind.Unknown)
        {
            throw Broken(CustomerRules.AlreadyIdentified, "A customer once identified cannot become unknown again.");
        }

        Profile = profile;
        Note(new CustomerProfileChanged(Id, profile.Kind, profile.Role, at), at);
    }

    /// <summary>States how the customer is reached, in place of what was known before.</summary>
    /// <param name="reach">All that is known now.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.Erased"/>.</exception>
    public void ReachBy(CustomerReach reach, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reach);
        MustNotBeErased();
        if (reach.Equals(Reach))
        {
            return;
        }

        Reach = reach;
        Note(new CustomerReachChanged(Id, at), at);
    }

    /// <summary>Adds a person to talk to.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactExists"/>: another person has that id; or <see cref="CustomerRules.Erased"/>.</exception>
    public void AddContact(ContactPerson contact, Instant at)
    {
        ArgumentNullException.ThrowIfNull(contact);
        MustNotBeErased();
        if (_contacts.Contains(contact))
        {
            return;
        }

        if (_contacts.Exists(known => known.Id == contact.Id))
        {
            throw Broken(CustomerRules.ContactExists, "A contact with that id is on file already.");
        }

        _contacts.Add(contact);
        Note(new ContactAdded(Id, contact.Id, at), at);
    }

    /// <summary>Puts what is known of a contact now in place of what was known before.</summary>
    /// <param name="contact">The person, with the id it has on file.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactUnknown"/>: nobody on file has that id; or <see cref="CustomerRules.Erased"/>.</exception>
    public void ChangeContact(ContactPerson contact, Instant at)
    {
        ArgumentNullException.ThrowIfNull(contact);
        MustNotBeErased();
        var index = IndexOf(contact.Id);
        if (_contacts[index].Equals(contact))
        {
            return;
        }

        _contacts[index] = contact;
        Note(new ContactChanged(Id, contact.Id, at), at);
    }

    /// <summary>Takes a contact off the file.</summary>
    /// <param name="contact">The id of the person.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactUnknown"/>: nobody on file has that id; or <see cref="CustomerRules.Erased"/>.</exception>
    public void RemoveContact(ContactId contact, Instant at)
    {
        MustNotBeErased();
        _contacts.RemoveAt(IndexOf(contact));
        Note(new ContactRemoved(Id, contact, at), at);
    }

    /// <summary>Notes what the customer or a contact said about being approached. What was said later counts; what was said before stays on file.</summary>
    /// <param name="consent">What was said. One that was said before another on file, and is noted after it, changes nothing of what counts.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactUnknown"/>: nobody on file has that id; or <see cref="CustomerRules.Erased"/>.</exception>
    public void StateConsent(Consent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        MustNotBeErased();
        if (consent.Person is { } person)
        {
            _ = IndexOf(person);
        }

        if (_consents.Contains(consent))
        {
            return;
        }

        _consents.Add(consent);
        Note(new ConsentStated(Id, consent.Person, consent.Channel, consent.State, consent.At), consent.At);
    }

    /// <summary>
    /// Erases who the customer is: name, gender, birthday, language, zone, whether it died, how it is reached, its contacts and all that was said about being approached. The id, the origin and the
    /// role stay, so that figures keep their owner, and a word for each channel that nobody may approach it. Once erased, again changes nothing.
    /// </summary>
    /// <remarks>For good. What others keep of the customer is erased by <c>ErasureRuns</c> in the room <c>Reviews</c>.</remarks>
    /// <param name="at">When.</param>
    public void Erase(Instant at)
    {
        if (ErasedAt is not null)
        {
            return;
        }

        (Profile, Reach, ErasedAt) = (new CustomerProfile(CustomerKind.Unknown, Profile.Role, name: null), CustomerReach.None, at);
        _contacts.Clear();
        _consents.Clear();
        _consents.AddRange(Enum.GetValues<ContactChannel>().Select(channel => new Consent(person: null, channel, ConsentState.Withdrawn, at)));
        Note(new CustomerErased(Id, at), at);
    }

    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>customer 12347</c>.</returns>
    public override string ToString() => $"customer {Id}";

    private static Customer Open(CustomerId id, CustomerOrigin origin, CustomerProfile profile, Instant at)
    {
        if (id == default)
        {
            throw new ArgumentException("A customer has an id.", nameof(id));
        }

        var customer = new Customer(new CustomerSnapshot(id, Version: 0, origin, profile, CustomerReach.None, [], []));
        customer.Note(new CustomerFileOpened(id, origin, at), at);
        return customer;
    }

    private static bool IsAnonymous(CustomerSnapshot state) =>
        state.Contacts.Count == 0 && state.Reach.Equals(CustomerReach.None) && state.Profile == new CustomerProfile(CustomerKind.Unknown, state.Profile.Role, name: null)
        && state.Consents.All(consent => consent is { Person: null, State: ConsentState.Withdrawn });

    private void MustNotBeErased()
    {
        if (ErasedAt is not null)
        {
            throw Broken(CustomerRules.Erased, "Nothing is noted on the file of a customer whose personal data were erased.");
        }
    }

    private void Note(IDomainEvent happened, Instant at)
    {
        ChangedAt = ChangedAt is { } before ? Instant.Max(before, at) : at;
        Record(happened);
    }

    private int IndexOf(ContactId contact)
    {
        var index = _contacts.FindIndex(known => known.Id == contact);
        return index >= 0 ? index : throw Broken(CustomerRules.ContactUnknown, "There is no contact with that id on file.");
    }

    private BusinessRuleException Broken(string code, string message) => new(code, message, Id.Value);
}
