namespace IpGraph.Http.Rest;

/// <summary>Says in RDF what the graph states of a node: the same statements as the exports of the whole.</summary>
public interface INodeDescriptions
{
    /// <param name="id">The id of the node.</param>
    /// <param name="form">The form that is asked for.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>Null where no node has the id.</returns>
    /// <exception cref="NodeDescriptionUnavailableException">There is nothing at hand that it could be told from.</exception>
    RdfDescription? Describe(string id, RdfForm form, CancellationToken cancellation);
}

/// <param name="Version">Of the data that it tells.</param>
/// <param name="Text">The whole document.</param>
public sealed record RdfDescription(string Version, ReadOnlyMemory<byte> Text);

/// <summary>The forms in which RDF is told.</summary>
public enum RdfForm
{
    Turtle,
    JsonLd,
}

/// <summary>A node cannot be told in RDF now; the message says why.</summary>
public sealed class NodeDescriptionUnavailableException(string message) : Exception(message);
