using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes a finished piece of Cypher as a statement: names and parameters are decided here, last of
/// all.</summary>
/// <remarks>They are numbered in the order in which they appear, so that the text depends on the shape of the question
/// only and the server's plan for it is found again.</remarks>
static class CypherWriter
{
    static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Words that label expressions give a meaning of their own.</summary>
    static readonly HashSet<string> Reserved =
        new(["not", "null", "typed", "normalized", "nfc", "nfd", "nfkc", "nfkd"], StringComparer.OrdinalIgnoreCase);

    public static CypherStatement Write(CypherText text)
    {
        var written = new StringBuilder();
        var variables = new Dictionary<Variable, string>(ReferenceEqualityComparer.Instance);
        var parameters = new Dictionary<Parameter, string>(ReferenceEqualityComparer.Instance);
        var values = new List<KeyValuePair<string, object>>();
        foreach (var piece in text.Pieces)
        {
            switch (piece)
            {
                case string literal:
                    written.Append(literal);
                    break;
                case Variable variable:
                    if (!variables.TryGetValue(variable, out var name))
                        variables.Add(variable, name = $"{variable.Kind}{variables.Count}");
                    written.Append(name);
                    break;
                case Parameter parameter:
                    if (!parameters.TryGetValue(parameter, out var number))
                    {
                        parameters.Add(parameter, number = $"p{parameters.Count}");
                        values.Add(new(number, parameter.Value));
                    }

                    written.Append('$').Append(number);
                    break;
                case CypherName part:
                    written.Append(Escape(part.Name));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return new CypherStatement(written.ToString(), values);
    }

    public static string Escape(string name)
    {
        var isPlain = name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && !name.AsSpan().ContainsAnyExcept(PlainCharacters);
        return isPlain && !Reserved.Contains(name) ? name : $"`{name.Replace("`", "``")}`";
    }
}
