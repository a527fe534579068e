using System.Globalization;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Faults;
using IpGraph.Operations.Output;
using IpGraph.Operations.Schemas;

namespace IpGraph.Operations;

/// <summary>What callers know of a question that is not written by them: its variables. Errors of the engine speak of arguments and
/// fields of the document, which may be called otherwise, or cannot be changed.</summary>
public sealed class CallerTerms
{
    /// <summary>Of a question with nothing that could be lowered, such as that for a node.</summary>
    public static readonly CallerTerms OfFixed = new(null, default, new(
        "Nothing here makes it less: ask another operation for a part of it (/api lists them), or the operator for a higher limit.",
        "ここでは、求める量を減らせません。別の操作（一覧は /api）で一部を求めるか、運営者に上限を上げてもらってください。"));

    /// <summary>Of what is asked for a page, by whose controls a reader may be able to narrow it.</summary>
    public static readonly CallerTerms OfPage = new(null, default, new(
        "Narrow what the page shows, or ask the operator for a higher limit.",
        "表示する条件を絞るか、運営者に上限を上げてもらってください。"));

    readonly CatalogueOperation? operation;
    readonly JsonElement variables;
    readonly BilingualText otherwise;

    /// <param name="otherwise">What to do where there is no number to be lowered.</param>
    CallerTerms(CatalogueOperation? operation, JsonElement variables, BilingualText otherwise) =>
        (this.operation, this.variables, this.otherwise) = (operation, variables, otherwise);

    /// <param name="variables">A JSON object of those that were given; undefined for none.</param>
    public static CallerTerms Of(CatalogueOperation operation, JsonElement variables) => new(operation, variables, OfFixed.otherwise);

    /// <summary>The same error, as the caller can read it and act on it.</summary>
    /// <param name="error">One of a response of GraphQL.</param>
    internal OperationError Tell(OperationError told, JsonElement error)
    {
        var arguments = Arguments(error);
        var names = VariableOf(error) is { } variable ? [variable] : VariablesOf(error, arguments);
        if (names is [var name] && arguments is [var argument] && IsAbout(told.Message, argument))
            told = told with { Message = name + told.Message[argument.Length..] };
        return (LimitOf(told) is { } words ? told with { Message = words.English, Exact = words } : told) with { Variables = names };
    }

    /// <summary>What is said of a limit, with what can be lowered here.</summary>
    /// <returns>Null where no limit is met, or waiting helps.</returns>
    BilingualText? LimitOf(OperationError error) => error switch
    {
        { Shortage: { RetryAfterSeconds: 0 } shortage } => shortage.WordsWith(Advice),
        { Code: ErrorCodes.CostLimitExceeded or ErrorCodes.AnswerTooLarge or ErrorCodes.Timeout } => Of(error),
        // The document is the server's own: it is valid, and only a limit can refuse it.
        { Code: ErrorCodes.ValidationFailed or ErrorCodes.ParseFailed } => Of(error),
        _ => null,
    };

    /// <summary>What limits say reads: what is wrong, a semicolon, and what to change in a document.</summary>
    BilingualText Of(OperationError error)
    {
        var fact = $"{error.Message.Split("; ", 2)[0].TrimEnd('.')}.";
        var meaning = FaultList.Find(error.Code)!.Meaning.Japanese;
        var advice = error.Code == ErrorCodes.Timeout ? BilingualText.Sentences([Again, Advice]) : Advice;
        return new($"{fact} {advice.English}", $"{meaning}{advice.Japanese}（説明：{fact}）");
    }

    static readonly BilingualText Again = new("Asking again may help.", "もう一度試すと、答えられることもあります。");

    BilingualText Advice => Lowerable() is { Count: > 0 } numbers
        ? new(
            $"Lower {string.Join(" or ", numbers.Select(each => $"\"{each.Name}\" ({each.Now})"))}.",
            $"{string.Join("か", numbers.Select(each => $"「{each.Name}」（いま {each.Now}）"))}を小さくしてください。")
        : otherwise;

    /// <summary>The variables that say how much is wanted, with what they are now, as far as they can be less.</summary>
    IReadOnlyList<(string Name, int Now)> Lowerable() =>
    [
        .. from variable in operation?.Variables ?? []
           where variable.Type.Definition.Name == "Int" && !variable.IsList
           where VariableBounds.Of(operation!, variable) is { Max: not null }
           let now = Now(variable)
           where now > Math.Max(1, VariableBounds.Of(operation!, variable)!.Value.Min)
           select (variable.Name, now.Value),
    ];

    int? Now(OperationVariable variable) =>
        variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable.Name, out var given)
            && given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number) ? number
        : int.TryParse(variable.DefaultValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var usual) ? usual
        : null;

    static bool IsAbout(string message, string argument) =>
        message.StartsWith(argument, StringComparison.Ordinal) && message.Length > argument.Length && !char.IsLetter(message[argument.Length]);

    static string? VariableOf(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(ErrorExtensions.Variable, out var name)
            ? name.GetString()
            : null;

    static IReadOnlyList<string> Arguments(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(ErrorExtensions.Arguments, out var names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : [];

    /// <summary>The variables that are given to arguments of the field at the path of an error, or within it.</summary>
    IReadOnlyList<string> VariablesOf(JsonElement error, IReadOnlyList<string> arguments)
    {
        if (operation is null || arguments.Count == 0)
            return [];
        OutputField? place = null;
        if (error.TryGetProperty("path", out var path))
        {
            foreach (var key in path.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String))
                place = (place?.Fields ?? operation.Fields).FirstOrDefault(field => field.Name == key.GetString());
        }

        return [.. (place is null ? operation.Fields : [place]).SelectMany(field => GivenTo(field, arguments)).Distinct()];
    }

    static IReadOnlyList<string> GivenTo(OutputField field, IReadOnlyList<string> arguments)
    {
        var own = field.Syntax.Arguments.Where(argument => arguments.Contains(argument.Name.Value)).ToList();
        return own.Count > 0
            ? [.. own.SelectMany(argument => SyntaxVariables.In(argument.Value))]
            : [.. field.Fields.SelectMany(inner => GivenTo(inner, arguments))];
    }
}
