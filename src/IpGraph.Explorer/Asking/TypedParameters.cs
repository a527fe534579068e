using System.Globalization;

namespace IpGraph.Explorer.Asking;

/// <summary>Parameters that are more than words. One that cannot be read is refused and not passed over.</summary>
public static class TypedParameters
{
    /// <summary>A whole number; null where it is missing.</summary>
    public static int? Number(this PageRequest request, string name) => request.Parameter(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Refused(name, text, "a whole number"),
    };

    /// <summary>How many of something; null where it is missing.</summary>
    public static int? Count(this PageRequest request, string name) =>
        request.Number(name) is not { } number ? null : number >= 0 ? number : throw Refused(name, $"{number}", "0 or more");

    /// <summary>One of some numbers, the usual one where it is missing.</summary>
    public static int Number(this PageRequest request, string name, IReadOnlyCollection<int> allowed, int usual)
    {
        var number = request.Number(name) ?? usual;
        return allowed.Contains(number) ? number : throw Refused(name, $"{number}", $"one of {string.Join(", ", allowed)}");
    }

    /// <summary>One of some things by its name, the first where it is missing.</summary>
    public static T Choice<T>(this PageRequest request, string name, IReadOnlyList<T> allowed, Func<T, string> nameOf)
        where T : class
    {
        var given = request.Parameter(name);
        return given is null ? allowed[0] : allowed.FirstOrDefault(each => nameOf(each) == given)
            ?? throw Refused(name, given, $"one of {string.Join(", ", allowed.Select(nameOf))}");
    }

    static PageFailure Refused(string name, string given, string wanted) => new(400, null, $"{name} is \"{given}\"; give {wanted}.");
}
