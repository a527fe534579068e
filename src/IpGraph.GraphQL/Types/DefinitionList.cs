using System.Collections;

namespace IpGraph.GraphQL.Types;

/// <summary>Definitions in the order in which they were written, found by name.</summary>
public sealed class DefinitionList<T> : IReadOnlyList<T>
    where T : Definition
{
    public static readonly DefinitionList<T> Empty = new([]);

    readonly List<T> inOrder;
    readonly Dictionary<string, T> byName;

    public DefinitionList(IEnumerable<T> definitions)
    {
        inOrder = [.. definitions];
        byName = new Dictionary<string, T>(inOrder.Count, StringComparer.Ordinal);
        foreach (var definition in inOrder)
            byName.TryAdd(definition.Name, definition);
    }

    public int Count => inOrder.Count;

    public T this[int index] => inOrder[index];

    /// <summary>The definition of that name, which must exist.</summary>
    public T this[string name] => byName[name];

    public T? Find(string name) => byName.GetValueOrDefault(name);

    public bool Contains(string name) => byName.ContainsKey(name);

    public List<T>.Enumerator GetEnumerator() => inOrder.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => inOrder.GetEnumerator();
}
