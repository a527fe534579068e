using System.Runtime.CompilerServices;

namespace IpGraph.Neo4j.Cypher;

/// <summary>A piece of Cypher whose variables and parameters have no names yet.</summary>
/// <remarks>Written as an interpolated string; only names of the model, variables, parameters and other pieces can fill
/// its holes, so that no value can ever become text.</remarks>
[InterpolatedStringHandler]
sealed class CypherText
{
    readonly List<object> pieces;

    public CypherText(int literalLength, int formattedCount) => pieces = new List<object>(2 * formattedCount + 1);

    /// <summary>Literal text, <see cref="Variable"/>, <see cref="Parameter"/> and <see cref="CypherName"/>.</summary>
    public IReadOnlyList<object> Pieces => pieces;

    public static CypherText Empty => new(0, 0);

    public static CypherText Join(string separator, IEnumerable<CypherText> texts)
    {
        var joined = Empty;
        foreach (var text in texts)
        {
            if (joined.pieces.Count > 0)
                joined.pieces.Add(separator);
            joined.pieces.AddRange(text.pieces);
        }

        return joined;
    }

    public void AppendLiteral(string text) => pieces.Add(text);

    public void AppendFormatted(Variable variable) => pieces.Add(variable);

    public void AppendFormatted(Parameter parameter) => pieces.Add(parameter);

    public void AppendFormatted(CypherName name) => pieces.Add(name);

    public void AppendFormatted(CypherText text) => pieces.AddRange(text.pieces);
}

/// <summary>Something bound by a pattern; which name it gets is decided when the statement is written.</summary>
sealed class Variable(string kind)
{
    public string Kind { get; } = kind;

    public static Variable Node() => new("n");

    public static Variable Link() => new("r");

    public static Variable Value() => new("v");
}

/// <summary>A value of a statement, never part of its text.</summary>
sealed class Parameter(object value)
{
    public object Value { get; } = value;
}

/// <summary>A label, a relationship type or a property's name, as the model has it.</summary>
readonly record struct CypherName(string Name);
