using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace IpGraph.Graph.Model;

/// <summary>The values of a node, a relationship or a value with parts, by name, in the order of the model.</summary>
/// <remarks>Maps may share their names, as those of one store do; looking a name up is a scan, which is quick for the few there are.</remarks>
public sealed class PropertyMap(string[] names, object[] values) : IReadOnlyDictionary<string, object>
{
    public static readonly PropertyMap Empty = new([], []);

    /// <summary>The values that there are of these properties; a list is never missing, only empty.</summary>
    public static PropertyMap Of(IEnumerable<Property> properties, IReadOnlyDictionary<string, object> values)
    {
        var names = new List<string>();
        var present = new List<object>();
        foreach (var property in properties)
        {
            var value = values.GetValueOrDefault(property.Name) ?? (property.IsList ? Array.Empty<object>() : null);
            if (value is null)
                continue;
            names.Add(property.Name);
            present.Add(value);
        }

        return names.Count == 0 ? Empty : new PropertyMap([.. names], [.. present]);
    }

    public int Count => names.Length;

    public IEnumerable<string> Keys => names;

    public IEnumerable<object> Values => values;

    public object this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (!ReferenceEquals(names[index], key) && names[index] != key)
                continue;
            value = values[index];
            return true;
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var index = 0; index < names.Length; index++)
            yield return KeyValuePair.Create(names[index], values[index]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
