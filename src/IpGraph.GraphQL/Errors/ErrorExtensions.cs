namespace IpGraph.GraphQL.Errors;

/// <summary>What errors say under <c>extensions</c> of where a wrong value came from, for programs.</summary>
public static class ErrorExtensions
{
    /// <summary>The variable of the operation whose value is wrong, a text.</summary>
    public const string Variable = "variable";

    /// <summary>The arguments of the field at the path whose values are wrong, a list of texts.</summary>
    public const string Arguments = "arguments";

    /// <summary>That a variable has a wrong value.</summary>
    public static IReadOnlyDictionary<string, object?> OfVariable(string name) => new Dictionary<string, object?> { [Variable] = name };

    /// <summary>That arguments have wrong values.</summary>
    /// <param name="names">One or more; of an argument within another the outer one counts: <c>via</c> of <c>via.nodes</c>.</param>
    public static IReadOnlyDictionary<string, object?> OfArguments(IEnumerable<string> names) =>
        new Dictionary<string, object?> { [Arguments] = names.Select(name => name.Split('.')[0]).Distinct().ToList() };
}
