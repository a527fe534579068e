using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations.Inputs;

/// <summary>Why a parameter cannot be taken for a variable.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Message">What is wrong and what would be right, as a sentence.</param>
public sealed record VariableProblem(string Parameter, BilingualText Message)
{
    /// <summary>A parameter that takes one value has several.</summary>
    public static VariableProblem Repeated(string parameter, int times) => new(parameter, new(
        $"\"{parameter}\" is given {times} times; it takes one value.", $"「{parameter}」が{times}回指定されています。値は1つだけ指定してください。"));

    /// <summary>An operation has no such variable.</summary>
    public static VariableProblem Unknown(CatalogueOperation operation, string name)
    {
        var (shown, known) = (Shorten(name), string.Join(", ", operation.Variables.Select(one => one.Name)));
        return new(name, operation.Variables.Count == 0
            ? new($"There is no parameter \"{shown}\"; the operation takes none.", $"パラメーター「{shown}」はありません。この操作にパラメーターはありません。")
            : new($"There is no parameter \"{shown}\"; there is {known}.", $"パラメーター「{shown}」はありません。使えるのは {known} です。"));
    }

    /// <summary>An address has no parameters at all.</summary>
    public static VariableProblem NoneAt(string parameter) => new(parameter, new(
        $"There is no parameter \"{Shorten(parameter)}\"; this address takes none.",
        $"パラメーター「{Shorten(parameter)}」はありません。このアドレスにパラメーターはありません。"));

    internal static string Shorten(string text) => text.Length > 60 ? $"{text.AsSpan(0, 60)}…" : text;

    /// <summary>All messages as one text; what several parameters are to blame for together is said once.</summary>
    public static BilingualText Join(IEnumerable<VariableProblem> problems) =>
        BilingualText.Sentences(problems.Select(problem => problem.Message));
}
