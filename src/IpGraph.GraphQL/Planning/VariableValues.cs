using System.Diagnostics.CodeAnalysis;

namespace IpGraph.GraphQL.Planning;

/// <summary>The coerced variables of one request; a variable that was neither given nor has a default is absent.</summary>
public sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    public static VariableValues None { get; } = new(new Dictionary<string, object?>());

    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    public bool TryGet(string name, [MaybeNullWhen(true)] out object? value) => Values.TryGetValue(name, out value);
}
