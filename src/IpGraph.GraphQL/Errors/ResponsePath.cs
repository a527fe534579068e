namespace IpGraph.GraphQL.Errors;

/// <summary>The way from the root of a response to one of its values; each step is a response name or a list index.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Errors</remarks>
public sealed class ResponsePath
{
    readonly ResponsePath? parent;
    readonly string? name;
    readonly int index;

    ResponsePath(ResponsePath? parent, string? name, int index)
    {
        (this.parent, this.name, this.index) = (parent, name, index);
        Length = (parent?.Length ?? 0) + 1;
    }

    public static ResponsePath Of(string name) => new(null, name, 0);

    public static ResponsePath Append(ResponsePath? parent, string name) => new(parent, name, 0);

    public static ResponsePath Append(ResponsePath? parent, int index) => new(parent, null, index);

    public ResponsePath Append(string name) => new(this, name, 0);

    public ResponsePath Append(int index) => new(this, null, index);

    /// <summary>The last step: a <see cref="string"/> or an <see cref="int"/>.</summary>
    public object Key => name ?? (object)index;

    public ResponsePath? Parent => parent;

    /// <summary>How many steps there are.</summary>
    public int Length { get; }

    /// <summary>Whether a path leads to a place or to something in it; null is the root.</summary>
    public static bool IsAtOrBelow(ResponsePath? path, ResponsePath? place)
    {
        if (place is null)
            return true;
        while (path is not null && path.Length > place.Length)
            path = path.parent;
        return path is not null && path.IsSameAs(place);
    }

    /// <summary>The steps from the root, each a <see cref="string"/> or an <see cref="int"/>.</summary>
    public IReadOnlyList<object> ToList()
    {
        var steps = new List<object>();
        for (var step = this; step is not null; step = step.parent)
            steps.Add(step.Key);
        steps.Reverse();
        return steps;
    }

    bool IsSameAs(ResponsePath other)
    {
        var (left, right) = (this, other);
        while (left is not null && right is not null && !ReferenceEquals(left, right))
        {
            if (left.Length != right.Length || left.index != right.index || left.name != right.name)
                return false;
            (left, right) = (left.parent, right.parent);
        }

        return ReferenceEquals(left, right);
    }

    public override string ToString() => string.Join('.', ToList());
}
