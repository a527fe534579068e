using System.Globalization;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Explorer.Asking;

/// <summary>Parameters that are more than words. One that cannot be read is refused and not passed over.</summary>
public static class TypedParameters
{
    /// <summary>A whole number; null where it is missing.</summary>
    public static int? Number(this PageRequest request, string name) => request.Parameter(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Refused(name, text, new("a whole number", "整数")),
    };

    /// <summary>How many of something; null where it is missing.</summary>
    public static int? Count(this PageRequest request, string name) =>
        request.Number(name) is not { } number ? null : number >= 0 ? number : throw Refused(name, $"{number}", new("0 or more", "0以上の数"));

    /// <summary>One of some numbers, the usual one where it is missing.</summary>
    public static int Number(this PageRequest request, string name, IReadOnlyCollection<int> allowed, int usual)
    {
        var number = request.Number(name) ?? usual;
        return allowed.Contains(number) ? number : throw Refused(name, $"{number}", OneOf(allowed));
    }

    /// <summary>One of some words; null where it is missing.</summary>
    public static string? Word(this PageRequest request, string name, IReadOnlyCollection<string> allowed) =>
        request.Parameter(name) is not { } given ? null
            : allowed.Contains(given) ? given : throw Refused(name, given, OneOf(allowed));

    /// <summary>One of some things by its name, the first where it is missing.</summary>
    public static T Choice<T>(this PageRequest request, string name, IReadOnlyList<T> allowed, Func<T, string> nameOf)
        where T : class
    {
        var given = request.Parameter(name);
        return given is null ? allowed[0] : allowed.FirstOrDefault(each => nameOf(each) == given)
            ?? throw Refused(name, given, OneOf(allowed.Select(nameOf)));
    }

    /// <summary>The id of a node of a type; null where it is missing. That there is such a node is for the question to tell.</summary>
    /// <param name="type">What its id begins with, such as <c>Ministry</c>.</param>
    /// <exception cref="PageFailure">There is no such node, or it is of another type.</exception>
    public static async ValueTask<string?> NodeAsync(this PageRequest request, string name, string type)
    {
        if (request.Parameter(name) is not { } id || id.StartsWith($"{type}:", StringComparison.Ordinal))
            return request.Parameter(name);
        await NodeName.RequireAsync(request, [id]);
        throw Refused(name, id, new($"the id of a node of the type {type}", $"{type} の項目の番号"));
    }

    /// <summary>The year of an edition; null where it is missing.</summary>
    /// <exception cref="PageFailure">It is no number, or no edition is of that year.</exception>
    public static async ValueTask<int?> EditionAsync(this PageRequest request, string name)
    {
        if (request.Number(name) is not { } year)
            return null;
        var years = await Editions.ReadAsync(request);
        return years.Contains(year) ? year : throw Refused(name, $"{year}", OneOf(years));
    }

    /// <summary>A value that may be given more than once.</summary>
    /// <exception cref="PageFailure">It is given more often than <paramref name="most"/>.</exception>
    public static IReadOnlyList<string> Several(this PageRequest request, string name, int most)
    {
        var given = request.ParameterList(name).Distinct().ToList();
        return given.Count <= most ? given
            : throw PageRequest.Refused(new(
                $"{name} is given {given.Count} times; give it at most {most} times.", $"「{name}」が{given.Count}回指定されています。{most}回まで指定できます。"));
    }

    static BilingualText OneOf<T>(IEnumerable<T> allowed)
    {
        var all = string.Join(", ", allowed);
        return new($"one of {all}", $"次のいずれか（{all}）");
    }

    static PageFailure Refused(string name, string given, BilingualText wanted) => PageRequest.Refused(new(
        $"{name} is \"{given}\"; give {wanted.English}.", $"「{name}」の値「{given}」は使えません。{wanted.Japanese}を指定してください。"));
}
