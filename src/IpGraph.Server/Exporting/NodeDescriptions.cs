using IpGraph.Exports;
using IpGraph.Http.Rest;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Exporting;

/// <summary>A node in RDF, written by what writes the export of the whole: its statements, and those of the relationships that
/// leave it.</summary>
sealed class NodeDescriptions(CurrentFacts facts) : INodeDescriptions
{
    public RdfDescription? Describe(string id, RdfForm form, CancellationToken cancellation)
    {
        try
        {
            if (facts.Of(facts.Version.Id).Leaving(id) is not { } part)
                return null;
            using var output = new MemoryStream();
            ExportFormats.Find(form == RdfForm.Turtle ? "turtle" : "jsonld")!.Write(part, output, cancellation);
            return new RdfDescription(part.VersionId, output.ToArray());
        }
        catch (Exception failure) when (failure is ExportUnavailableException or LoadingException)
        {
            throw new NodeDescriptionUnavailableException(failure.Message);
        }
    }
}
