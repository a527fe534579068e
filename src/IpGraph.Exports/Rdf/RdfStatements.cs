using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>States a graph, what is said of one subject in a row; bearers of statements are the nodes, then the
/// relationships.</summary>
/// <remarks>A relationship is one statement for each of its terms; what it carries stands on a reified statement, which
/// every reader knows. Values with parts have an address of their own, so that no reader renames them.</remarks>
sealed class RdfStatements(GraphData graph, RdfPlan plan, RdfWriter output)
{
    readonly RdfAddresses addresses = new();

    public void WriteOf(int bearer)
    {
        addresses.BeginRound();
        if (bearer < graph.Nodes.Count)
            WriteNode(graph.Nodes[bearer]);
        else
            WriteRelationship(graph.Relationships[bearer - graph.Nodes.Count]);
    }

    void WriteNode(NodeData node) => WriteBearer(addresses.OfNode(node.Id), plan.Of(node.Type), node.Properties);

    void WriteRelationship(RelationshipData relationship)
    {
        var type = plan.Of(relationship.Type);
        var from = addresses.OfNode(relationship.From);
        var to = addresses.OfNode(relationship.To);
        output.SetAddress(to);
        foreach (var predicate in type.PredicatesOf(relationship.Properties))
            output.State(from, predicate);
        if (type.Carried.Properties.Count == 0)
            return;
        var subject = addresses.OfRelationship(from, relationship.Type.Name, to);
        StateAddress(subject, plan.Type, plan.Statement);
        StateAddress(subject, plan.Subject, from);
        StateAddress(subject, plan.Predicate, type.Term);
        StateAddress(subject, plan.Object, to);
        WriteBearer(subject, type.Carried, relationship.Properties);
    }

    void WriteBearer(ReadOnlySpan<byte> subject, RdfBearer bearer, IReadOnlyDictionary<string, object> values)
    {
        foreach (var type in bearer.Types)
            StateAddress(subject, plan.Type, type);
        var hasParts = false;
        foreach (var property in bearer.Properties)
        {
            if (!values.TryGetValue(property.Property.Name, out var value))
                continue;
            hasParts |= property.Property.Type is PropertyType.Composite;
            for (var number = 1; number <= CountOf(value); number++)
                StateValue(subject, property, ItemOf(value, number), number);
        }

        if (hasParts)
            WriteParts(subject, bearer, values);
    }

    /// <summary>How many values there are: those of a list, or the one.</summary>
    static int CountOf(object value) => value is IReadOnlyList<object> items ? items.Count : 1;

    /// <param name="number">From 1.</param>
    static object ItemOf(object value, int number) => value is IReadOnlyList<object> items ? items[number - 1] : value;

    /// <param name="number">From 1, of the values of the property.</param>
    void StateValue(ReadOnlySpan<byte> subject, RdfProperty property, object value, int number)
    {
        if (property.Property.Type is PropertyType.Composite)
            output.SetAddress(addresses.OfPart(subject, property.Property.Name, number));
        else
            RdfValues.Set(output, addresses, property, value);
        foreach (var predicate in property.Predicates)
            output.State(subject, predicate);
    }

    void StateAddress(ReadOnlySpan<byte> subject, RdfPredicate predicate, ReadOnlySpan<byte> address)
    {
        output.SetAddress(address);
        output.State(subject, predicate);
    }

    /// <summary>What is stated of the values with parts, after all that is stated of their bearer.</summary>
    void WriteParts(ReadOnlySpan<byte> bearer, RdfBearer how, IReadOnlyDictionary<string, object> values)
    {
        foreach (var property in how.Properties)
        {
            if (property.Property.Type is not PropertyType.Composite { Type: var type }
                || !values.TryGetValue(property.Property.Name, out var value))
            {
                continue;
            }

            for (var number = 1; number <= CountOf(value); number++)
                WritePart(bearer, property, type, ItemOf(value, number), number);
        }
    }

    void WritePart(ReadOnlySpan<byte> bearer, RdfProperty property, CompositeType type, object value, int number) => WriteBearer(
        addresses.OfPart(bearer, property.Property.Name, number), plan.Of(type), (IReadOnlyDictionary<string, object>)value);
}
