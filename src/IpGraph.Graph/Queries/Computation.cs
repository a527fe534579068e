using System.Text.Json;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>A text worked out from properties of a node when it is asked for: a pure function, the same over every
/// store.</summary>
/// <remarks>Two computations that are equal make the same of the same values.</remarks>
public abstract record Computation
{
    /// <summary>How <c>explain</c> calls it.</summary>
    public abstract string Name { get; }

    /// <param name="type">The type of the node.</param>
    /// <param name="inputs">The values of the properties, as they stand in answers, in the order asked for.</param>
    /// <returns>Null where there is no such text.</returns>
    public abstract string? Apply(NodeType type, IReadOnlyList<JsonElement> inputs);

    /// <summary>The whole value of a property, under the names of its parts.</summary>
    public static ValueShape? WholeOf(Property property) => property.Type is PropertyType.Composite(var composite)
        ? new ValueShape([.. composite.Parts.Select(part => new ValuePart(new(part.Name), part, composite.Name))])
        : null;
}
