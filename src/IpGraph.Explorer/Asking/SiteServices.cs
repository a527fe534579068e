using IpGraph.GraphQL;
using IpGraph.GraphQL.Types;
using IpGraph.Operations;

namespace IpGraph.Explorer.Asking;

/// <summary>What pages are made of.</summary>
/// <param name="Operations">The catalogue with what executes it.</param>
/// <param name="Executor">Answers documents that follow from the schema, under the same limits.</param>
/// <param name="Schema">The published schema: what types of nodes there are, and what they have.</param>
/// <param name="Version">Names the data that is answered from now.</param>
public sealed record SiteServices(
    CatalogueExecutor Operations,
    IRequestExecutor Executor,
    Schema Schema,
    Func<string> Version)
{
    /// <summary>Whether readers may look at queries and send their own at <c>/graphql</c>.</summary>
    public bool HasQueryPage { get; init; } = true;

    /// <summary>Told of mistakes that readers do not see.</summary>
    public Action<Exception> Report { get; init; } = _ => { };

    /// <summary>Where readers find the site, without a slash at its end; empty where it is wherever it was asked.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>The releases of the data, the newest first.</summary>
    public IReadOnlyList<SiteRelease> Releases { get; init; } = [];

    /// <summary>Null until a page first needs it.</summary>
    internal Vocabulary? Vocabulary { get; set; }
}
