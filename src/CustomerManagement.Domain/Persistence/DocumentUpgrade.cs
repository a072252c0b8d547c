using System.Text.Json.Nodes;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Changes the state of a document of one version into that of the next.</summary>
/// <param name="state">What the older version wrote; changed in place.</param>
internal delegate void DocumentUpgrade(JsonObject state);
