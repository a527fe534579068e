using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Graph.Analysis;

/// <summary>Writes what is wanted of objects that were worked out; all nodes of one shape are asked for at once.</summary>
sealed class ObjectWriter
{
    readonly Topology topology;
    readonly Dictionary<NodeShape, Dictionary<int, ReadOnlyMemory<byte>>> nodes = [];
    readonly Dictionary<int, List<(RelationshipAnswer Answer, ObjectShape Shape)>> links = [];

    ObjectWriter(Topology topology) => this.topology = topology;

    public static async ValueTask WriteAsync(
        IPinnedGraph graph,
        Topology topology,
        object? answer,
        ObjectShape shape,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        var writer = new ObjectWriter(topology);
        writer.Gather(answer, shape);
        await writer.ReadLinksAsync(graph, cancellation);
        foreach (var (wanted, known) in writer.nodes)
            await writer.ReadNodesAsync(graph, wanted, known, cancellation);
        writer.Write(answer, shape, output);
    }

    void Gather(object? value, ObjectShape shape)
    {
        if (value is System.Collections.IEnumerable and not IAnswerObject)
        {
            foreach (var item in (System.Collections.IEnumerable)value)
                Gather(item, shape);
        }

        if (value is not IAnswerObject answer)
            return;
        if (answer is RelationshipAnswer relationship && shape.Fields.Any(field => RelationshipAnswer.IsProperty(field.Name)))
            Of(links, relationship.Link).Add((relationship, shape));
        foreach (var field in shape.Fields)
        {
            if (field is ObjectField.Inner inner)
            {
                Gather(answer.Field(field.Name, field.Arguments), inner.Shape);
            }
            else if (field is ObjectField.Node node)
            {
                foreach (var reference in References(answer.Field(field.Name, field.Arguments)))
                    Of(nodes, node.Shape)[reference.Node] = default;
            }
        }
    }

    static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key)
        where TKey : notnull
        where TValue : new() =>
        known.TryGetValue(key, out var value) ? value : known[key] = new TValue();

    static IEnumerable<NodeReference> References(object? value) => value switch
    {
        NodeReference one => [one],
        IEnumerable<NodeReference> many => many,
        _ => [],
    };

    async ValueTask ReadNodesAsync(
        IPinnedGraph graph,
        NodeShape shape,
        Dictionary<int, ReadOnlyMemory<byte>> known,
        CancellationToken cancellation)
    {
        int[] wanted = [.. known.Keys.Order()];
        var types = topology.Model.NodeTypes;
        var query = new GraphQuery.Listed(types, [.. wanted.Select(topology.Id)], shape);
        var json = new ArrayBufferWriter<byte>();
        await graph.AnswerAsync(query, json, cancellation);
        foreach (var (node, item) in wanted.Zip(JsonItems.Of(json.WrittenMemory)))
            known[node] = item;
    }

    async ValueTask ReadLinksAsync(IPinnedGraph graph, CancellationToken cancellation)
    {
        int[] wanted = [.. links.Keys.Order()];
        if (wanted.Length == 0)
            return;
        var properties = await graph.PropertiesAsync(wanted, cancellation);
        foreach (var (link, carried) in wanted.Zip(properties))
        {
            foreach (var (relationship, shape) in links[link])
            {
                relationship.Properties = carried;
                GatherReached(relationship, shape);
            }
        }
    }

    /// <summary>The nodes that the values lead to which a relationship carries.</summary>
    void GatherReached(RelationshipAnswer relationship, ObjectShape shape)
    {
        var reached = from field in shape.Fields.OfType<ObjectField.Composite>()
                      from part in field.Parts.Parts
                      where part.Node is not null
                      let values = relationship.Field(field.Name, field.Arguments)
                      where values is JsonElement
                      from id in JsonParts.Ids((JsonElement)values, part.Property!)
                      select (part.Node!.Shape, Node: topology.Find(id));
        foreach (var (wanted, node) in reached)
        {
            if (node is { } found)
                Of(nodes, wanted)[found] = default;
        }
    }

    /// <summary>What was read of the node with an id, for a part of a value that leads to it.</summary>
    ReadOnlyMemory<byte>? Reached(NodeReach reach, string id) =>
        topology.Find(id) is { } node && nodes[reach.Shape].TryGetValue(node, out var json) ? json : null;

    void Write(object? value, ObjectShape shape, IBufferWriter<byte> output) =>
        WriteEach(value, output, item => WriteObject((IAnswerObject)item, shape, output));

    void WriteObject(IAnswerObject answer, ObjectShape shape, IBufferWriter<byte> output)
    {
        var mark = "{"u8;
        foreach (var field in shape.Fields)
        {
            output.Write(mark);
            output.Write(field.Key.Encoded.Span);
            WriteField(answer, field, output);
            mark = ","u8;
        }

        output.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
    }

    void WriteField(IAnswerObject answer, ObjectField field, IBufferWriter<byte> output)
    {
        if (field is ObjectField.TypeName name)
        {
            JsonText.WriteString(output, name.Type);
            return;
        }

        var value = answer.Field(field.Name, field.Arguments);
        if (field is ObjectField.Inner inner)
            Write(value, inner.Shape, output);
        else if (field is ObjectField.Node node)
            WriteEach(value, output, item => output.Write(nodes[node.Shape][((NodeReference)item).Node].Span));
        else if (value is JsonElement json)
            JsonParts.Write(output, json, (field as ObjectField.Composite)?.Parts, Reached);
        else
            WriteEach(value, output, item => JsonText.WriteValue(output, item));
    }

    static void WriteEach(object? value, IBufferWriter<byte> output, Action<object> write)
    {
        if (value is null)
        {
            output.Write("null"u8);
        }
        else if (value is System.Collections.IEnumerable list and not (string or IAnswerObject))
        {
            var mark = "["u8.ToArray();
            foreach (var item in list)
            {
                output.Write(mark);
                write(item);
                mark = ","u8.ToArray();
            }

            output.Write(mark[0] == '[' ? "[]"u8 : "]"u8);
        }
        else
        {
            write(value);
        }
    }
}
