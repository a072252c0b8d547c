using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>A customer file was opened.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Origin">How it came to be.</param>
/// <param name="At">When.</param>
public sealed record CustomerFileOpened(CustomerId Customer, CustomerOrigin Origin, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What is known of a customer changed.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Kind">The kind from now on.</param>
/// <param name="Role">The role from now on.</param>
/// <param name="At">When.</param>
public sealed record CustomerProfileChanged(CustomerId Customer, CustomerKind Kind, CustomerRole Role, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The postal addresses, telephone numbers or e-mail addresses of a customer changed.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="At">When.</param>
public sealed record CustomerReachChanged(CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A contact person joined a customer.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Contact">Which contact.</param>
/// <param name="At">When.</param>
public sealed record ContactAdded(CustomerId Customer, ContactId Contact, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What is known of a contact person changed.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Contact">Which contact.</param>
/// <param name="At">When.</param>
public sealed record ContactChanged(CustomerId Customer, ContactId Contact, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The customer or a contact said something about being approached.</summary>
/// <param name="Customer">Which customer.</param>
/// <param name="Person">Which contact; <c>null</c> for the customer itself.</param>
/// <param name="Channel">For which channel.</param>
/// <param name="State">What was said.</param>
/// <param name="At">When.</param>
public sealed record ConsentStated(
    CustomerId Customer, ContactId? Person, ContactChannel Channel, ConsentState State, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A contact person left a customer.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Contact">Which contact.</param>
/// <param name="At">When.</param>
public sealed record ContactRemoved(CustomerId Customer, ContactId Contact, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The personal data of a customer were erased. Whoever keeps a copy of any erases it too.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="At">When.</param>
public sealed record CustomerErased(CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
