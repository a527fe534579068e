using System.Buffers;
using System.Text.Json;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>The graph in memory, which is one version by itself.</summary>
sealed class PinnedEmbeddedGraph(EmbeddedGraph graph) : IPinnedGraph
{
    public ValueTask<Topology> TopologyAsync(CancellationToken cancellation) => new(graph.Topology);

    public ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        QueryRunner.Answer(graph, query, output, cancellation);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<JsonElement>> PropertiesAsync(
        IReadOnlyList<int> links,
        CancellationToken cancellation) =>
        new([.. links.Select(Properties)]);

    JsonElement Properties(int link)
    {
        var topology = graph.Topology;
        var type = topology.LinkType(link);
        var row = link - topology.FirstLink(topology.LinkTypeIndex(link));
        var columns = graph.LinksOf(type);
        var json = new ArrayBufferWriter<byte>();
        var mark = "{"u8;
        foreach (var property in type.Properties)
        {
            json.Write(mark);
            json.Write(new ResponseKey(property.Name).Encoded.Span);
            Write(json, columns.Column(property.Name)!, row);
            mark = ","u8;
        }

        json.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
        return JsonElement.Parse(json.WrittenSpan);
    }

    void Write(ArrayBufferWriter<byte> json, Column column, int row)
    {
        if (column is ValueColumn values)
            json.Write(Raw(values.Json[row]));
        else if (column.Property.IsList)
            WriteItems(json, (CompositeColumn)column, row);
        else if (((CompositeColumn)column).Items(row) is { IsEmpty: false } one)
            WriteParts(json, (CompositeColumn)column, one.Start);
        else
            json.Write("null"u8);
    }

    void WriteItems(ArrayBufferWriter<byte> json, CompositeColumn column, int row)
    {
        json.Write("["u8);
        var items = column.Items(row);
        for (var item = items.Start; item < items.Stop; item++)
        {
            if (item > items.Start)
                json.Write(","u8);
            WriteParts(json, column, item);
        }

        json.Write("]"u8);
    }

    void WriteParts(ArrayBufferWriter<byte> json, CompositeColumn column, int item)
    {
        var mark = "{"u8;
        foreach (var part in column.Type.Parts)
        {
            json.Write(mark);
            json.Write(new ResponseKey(part.Name).Encoded.Span);
            json.Write(Raw(column.Part(part.Name)[item]));
            mark = ","u8;
        }

        json.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
    }

    ReadOnlySpan<byte> Raw(Slice value) => graph.Heap.AsSpan(value.Offset, value.Length);
}
