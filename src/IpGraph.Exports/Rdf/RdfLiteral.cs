using System.Text;

namespace IpGraph.Exports.Rdf;

/// <summary>What stands behind a literal, ready to be copied: its language or the address of its type.</summary>
/// <param name="InLine">Behind the quotation mark, as Turtle and N-Quads have it.</param>
/// <param name="InObject">Behind the value, as JSON-LD has it.</param>
sealed record RdfLiteral(byte[] InLine, byte[] InObject)
{
    const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    public static RdfLiteral Plain { get; } = new([], []);

    public static RdfLiteral Integer { get; } = Typed("integer");

    public static RdfLiteral Double { get; } = Typed("double");

    public static RdfLiteral Boolean { get; } = Typed("boolean");

    public static RdfLiteral Date { get; } = Typed("date");

    static readonly RdfLiteral Year = Typed("gYear");

    static readonly RdfLiteral Month = Typed("gYearMonth");

    /// <summary>The type of a date as exactly as it is known.</summary>
    public static RdfLiteral OfPartialDate(string date) => date.Length switch
    {
        4 => Year,
        7 => Month,
        _ => Date,
    };

    /// <param name="language">A language tag; null where the text is of no language.</param>
    public static RdfLiteral In(string? language) => language is null
        ? Plain
        : new(Encoding.UTF8.GetBytes($"@{language}"), Encoding.UTF8.GetBytes($",\"@language\":\"{language}\""));

    static RdfLiteral Typed(string name) =>
        new(Encoding.UTF8.GetBytes($"^^<{Xsd}{name}>"), Encoding.UTF8.GetBytes($",\"@type\":\"{Xsd}{name}\""));
}
