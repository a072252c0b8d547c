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
    }

    /// <summary>How the file came to be.</summary>
    public CustomerOrigin Origin { get; }

    /// <summary>Who the customer is.</summary>
    public CustomerProfile Profile { get; private set; }

    /// <summary>How the customer is reached.</summary>
    public CustomerReach Reach { get; private set; }

    /// <summary>The persons to talk to, in the order in which they joined; may be empty.</summary>
    public IReadOnlyList<ContactPerson> Contacts => _contacts.AsReadOnly();

    /// <summary>All that was said about being approached, in the order in which it was stated; nothing is ever taken away.</summary>
    public IReadOnlyList<Consent> Consents => _consents.AsReadOnly();

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
    /// <exception cref="ArgumentException">The snapshot has no id, an undefined origin, or two contacts with one id.</exception>
    public static Customer Restore(CustomerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(snapshot.Profile, nameof(snapshot));
        ArgumentNullException.ThrowIfNull(snapshot.Reach, nameof(snapshot));
        _ = new ValueList<Consent>(snapshot.Consents, nameof(snapshot));
        if (snapshot.Id == default || !Enum.IsDefined(snapshot.Origin)
            || new ValueList<ContactPerson>(snapshot.Contacts, nameof(snapshot)).DistinctBy(contact => contact.Id).Count() != snapshot.Contacts.Count)
        {
            throw new ArgumentException("A snapshot has an id, a defined origin and contacts with different ids.", nameof(snapshot));
        }

        return new Customer(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public CustomerSnapshot ToSnapshot() => new(Id, Version, Origin, Profile, Reach, [.. _contacts], [.. _consents]);

    /// <summary>States who the customer is, in place of what was known before.</summary>
    /// <param name="profile">All that is known now.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.AlreadyIdentified"/>: a known customer cannot become unknown.</exception>
    public void Describe(CustomerProfile profile, Instant at)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile == Profile)
        {
            return;
        }

        if (profile.Kind == CustomerKind.Unknown && Profile.Kind != CustomerKind.Unknown)
        {
            throw Broken(CustomerRules.AlreadyIdentified, "A customer once identified cannot become unknown again.");
        }

        Profile = profile;
        Record(new CustomerProfileChanged(Id, profile.Kind, profile.Role, at));
    }

    /// <summary>States how the customer is reached, in place of what was known before.</summary>
    /// <param name="reach">All that is known now.</param>
    /// <param name="at">When.</param>
    public void ReachBy(CustomerReach reach, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (reach.Equals(Reach))
        {
            return;
        }

        Reach = reach;
        Record(new CustomerReachChanged(Id, at));
    }

    /// <summary>Adds a person to talk to.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactExists"/>: another person has that id.</exception>
    public void AddContact(ContactPerson contact, Instant at)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (_contacts.Contains(contact))
        {
            return;
        }

        if (_contacts.Exists(known => known.Id == contact.Id))
        {
            throw Broken(CustomerRules.ContactExists, "A contact with that id is on file already.");
        }

        _contacts.Add(contact);
        Record(new ContactAdded(Id, contact.Id, at));
    }

    /// <summary>Puts what is known of a contact now in place of what was known before.</summary>
    /// <param name="contact">The person, with the id it has on file.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactUnknown"/>: nobody on file has that id.</exception>
    public void ChangeContact(ContactPerson contact, Instant at)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var index = IndexOf(contact.Id);
        if (_contacts[index].Equals(contact))
        {
            return;
        }

        _contacts[index] = contact;
        Record(new ContactChanged(Id, contact.Id, at));
    }

    /// <summary>Takes a contact off the file.</summary>
    /// <param name="contact">The id of the person.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactUnknown"/>: nobody on file has that id.</exception>
    public void RemoveContact(ContactId contact, Instant at)
    {
        _contacts.RemoveAt(IndexOf(contact));
        Record(new ContactRemoved(Id, contact, at));
    }

    /// <summary>Notes what the customer or a contact said about being approached. What was said later counts; what was said before stays on file.</summary>
    /// <param name="consent">What was said. One that was said before another on file, and is noted after it, changes nothing of what counts.</param>
    /// <exception cref="BusinessRuleException"><see cref="CustomerRules.ContactUnknown"/>: nobody on file has that id.</exception>
    public void StateConsent(Consent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        if (consent.Person is { } person)
        {
            _ = IndexOf(person);
        }

        if (_consents.Contains(consent))
        {
            return;
        }

        _consents.Add(consent);
        Record(new ConsentStated(Id, consent.Person, consent.Channel, consent.State, consent.At));
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
        customer.Record(new CustomerFileOpened(id, origin, at));
        return customer;
    }

    private int IndexOf(ContactId contact)
    {
        var index = _contacts.FindIndex(known => known.Id == contact);
        return index >= 0 ? index : throw Broken(CustomerRules.ContactUnknown, "There is no contact with that id on file.");
    }

    private BusinessRuleException Broken(string code, string message) => new(code, message, Id.Value);
}
