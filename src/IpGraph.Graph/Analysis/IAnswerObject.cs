using System.Text.Json;

namespace IpGraph.Graph.Analysis;

/// <summary>An object that was worked out: its fields by the names that the public schema gives them.</summary>
/// <remarks>A field is null, a Boolean, a number, a text, an object, a <see cref="NodeReference"/>, or a list of one of these.
/// </remarks>
interface IAnswerObject
{
    object? Field(string name, IReadOnlyDictionary<string, object?> arguments);
}

/// <summary>A node of which something is wanted.</summary>
readonly record struct NodeReference(int Node);

/// <summary>An object whose fields are at hand; one that depends on arguments is a function of them.</summary>
sealed class AnswerObject : Dictionary<string, object?>, IAnswerObject
{
    /// <summary>Answers of functions, so that what is gathered is what is written.</summary>
    readonly Dictionary<(string Name, object Arguments), object?> answered = [];

    public delegate object? Answer(IReadOnlyDictionary<string, object?> arguments);

    public AnswerObject()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>For the same arguments object the same answer.</summary>
    public object? Field(string name, IReadOnlyDictionary<string, object?> arguments)
    {
        if (this[name] is not Answer answer)
            return this[name];
        if (!answered.TryGetValue((name, arguments), out var known))
            answered[(name, arguments)] = known = answer(arguments);
        return known;
    }
}

/// <summary>A relationship: what it is, what it joins, and what it carries, which is read when it is wanted.</summary>
sealed class RelationshipAnswer(Topology topology, int link) : IAnswerObject
{
    public const string Type = "type";

    public const string From = "from";

    public const string To = "to";

    public int Link => link;

    /// <summary>An object with what it carries; undefined before it was read.</summary>
    public JsonElement Properties { get; set; }

    public static bool IsProperty(string name) => name is not (Type or From or To or "__typename");

    public object? Field(string name, IReadOnlyDictionary<string, object?> arguments) => name switch
    {
        Type => topology.LinkType(link).Name,
        From => new NodeReference(topology.From(link)),
        To => new NodeReference(topology.To(link)),
        _ => Properties.TryGetProperty(name, out var value) ? Carried(name, value) : null,
    };

    /// <summary>A list of one where other relationships carry lists under the same name.</summary>
    JsonElement Carried(string name, JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null) && topology.Model.CarriesLists(name)
            ? JsonElement.Parse($"[{value.GetRawText()}]")
            : value;
}
