namespace IpGraph.GraphQL.Errors;

/// <summary>The way from the root of a response to one of its values; each step is a response name or a list index.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Errors</remarks>
public sealed class ResponsePath
{
    readonly ResponsePath? parent;
    readonly string? name;
    readonly int index;

    ResponsePath(ResponsePath? parent, string? name, int index) =>
        (this.parent, this.name, this.index) = (parent, name, index);

    public static ResponsePath Of(string name) => new(null, name, 0);

    public static ResponsePath Append(ResponsePath? parent, string name) => new(parent, name, 0);

    public static ResponsePath Append(ResponsePath? parent, int index) => new(parent, null, index);

    public ResponsePath Append(string name) => new(this, name, 0);

    public ResponsePath Append(int index) => new(this, null, index);

    /// <summary>The last step: a <see cref="string"/> or an <see cref="int"/>.</summary>
    public object Key => name ?? (object)index;

    public ResponsePath? Parent => parent;

    /// <summary>The steps from the root, each a <see cref="string"/> or an <see cref="int"/>.</summary>
    public IReadOnlyList<object> ToList()
    {
        var steps = new List<object>();
        for (var step = this; step is not null; step = step.parent)
            steps.Add(step.Key);
        steps.Reverse();
        return steps;
    }

    public override string ToString() => string.Join('.', ToList());
}
