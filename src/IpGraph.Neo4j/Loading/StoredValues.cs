using System.Buffers;
using System.Text;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Json;

namespace IpGraph.Neo4j.Loading;

/// <summary>Values as the database keeps them, and back: those with parts are strings of JSON.</summary>
static class StoredValues
{
    /// <summary>The properties of a node or relationship, as the database keeps them.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Store(IReadOnlyDictionary<string, object> properties) =>
        properties.Select(property => KeyValuePair.Create(property.Key, Store(property.Value)));

    /// <summary>The properties of a node or relationship, as they were before they were stored.</summary>
    public static PropertyMap Restore(IReadOnlyList<Property> properties, JsonElement stored)
    {
        var names = new List<string>();
        var values = new List<object>();
        foreach (var property in properties)
        {
            if (!stored.TryGetProperty(property.Name, out var value))
                continue;
            names.Add(property.Name);
            values.Add(property.IsList
                ? value.EnumerateArray().Select(item => Restore(property.Type, item)).ToArray()
                : Restore(property.Type, value));
        }

        return new PropertyMap([.. names], [.. values]);
    }

    static object Store(object value) => value switch
    {
        IReadOnlyDictionary<string, object> parts => Text(parts),
        string or int or double or bool => value,
        IEnumerable<object> list => list.Select(Store),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored."),
    };

    static string Text(IReadOnlyDictionary<string, object> parts)
    {
        var json = new ArrayBufferWriter<byte>();
        var mark = "{"u8;
        foreach (var (name, value) in parts)
        {
            json.Write(mark);
            JsonText.WriteString(json, name);
            json.Write(":"u8);
            JsonText.WriteValue(json, value);
            mark = ","u8;
        }

        json.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    static object Restore(PropertyType type, JsonElement value) => type switch
    {
        PropertyType.Int => value.GetInt32(),
        PropertyType.Float => value.GetDouble(),
        PropertyType.Boolean => value.GetBoolean(),
        PropertyType.Composite composite => RestoreParts(composite.Type, value.GetString()!),
        _ => value.GetString()!,
    };

    static PropertyMap RestoreParts(CompositeType type, string text)
    {
        using var parts = JsonDocument.Parse(text);
        return Restore(type.Parts, parts.RootElement);
    }
}
