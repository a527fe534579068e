using System.Buffers;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Embedded;

/// <summary>Write what a search says of its hits.</summary>
static class SearchWriters
{
    public sealed class Score(byte[] key, SearchHits hits) : EdgeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Item item, int position)
        {
            sink.Write(Key);
            sink.Write(hits.Score(item.Link));
        }
    }

    public sealed class Highlights(
        byte[] key,
        SearchHits hits,
        IReadOnlyList<HighlightPart> parts) : EdgeWriter(key)
    {
        readonly HighlightWriter writer = new(parts);

        public override void Describe(AccessPrinter access) =>
            access.Line($"{AccessPrinter.NameIn(Key)}: the searched columns of each node of the page, read again");

        public override void Write(QueryRunner run, ref JsonSink sink, Item item, int position)
        {
            var output = new ArrayBufferWriter<byte>();
            writer.Write(output, hits.Highlighter, run.Graph.Texts.Of(item.Node));
            run.Step();
            sink.Write(Key, output.WrittenSpan);
        }
    }
}
