using System.Text;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Tests.Validation;

/// <summary>
/// The harness of a rule. A document that must be refused shows where: ¹ stands before each place of the first error,
/// ² before those of the second, and so on.
/// </summary>
public abstract class RuleTests(Func<ValidationContext, Rule> rule)
{
    const string Marks = "¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>No rule at all has anything against the document.</summary>
    protected static void Valid(string document) =>
        Assert.Empty(Validator.Validate(ValidationSchema.Schema, Parse(document)));

    /// <summary>This rule reports errors at the marked places, whatever others may say.</summary>
    protected IReadOnlyList<GraphQLError> Invalid(string marked) => Invalid(ValidationSchema.Schema, marked);

    protected IReadOnlyList<GraphQLError> Invalid(Schema schema, string marked)
    {
        var (document, places) = ReadMarks(marked);
        var errors = Errors(schema, document);
        Assert.Equal(Show(places), Show(errors.Select(error => error.Locations.Order(ByPlace))));
        return errors;
    }

    /// <summary>This rule reports one error with these locations in this order.</summary>
    protected void Invalid(string document, params (int Line, int Column)[] at)
    {
        var error = Assert.Single(Errors(ValidationSchema.Schema, document));
        Assert.Equal(at.Select(place => new SourceLocation(place.Line, place.Column)), error.Locations);
    }

    IReadOnlyList<GraphQLError> Errors(Schema schema, string document) =>
        Validator.Validate(schema, Parse(document), [rule]);

    static DocumentSyntax Parse(string document) => Parser.Parse(document);

    static readonly Comparer<SourceLocation> ByPlace =
        Comparer<SourceLocation>.Create((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));

    static string Show(IEnumerable<IEnumerable<SourceLocation>> errors) =>
        string.Join("\n", errors.Select(places => string.Join(' ', places)).Order(StringComparer.Ordinal));

    static (string Document, IReadOnlyList<IReadOnlyList<SourceLocation>> Places) ReadMarks(string marked)
    {
        var places = new SortedDictionary<int, List<SourceLocation>>();
        var (document, line, column) = (new StringBuilder(), 1, 1);
        foreach (var letter in marked)
        {
            if (Marks.IndexOf(letter) is var error and >= 0)
            {
                places.TryAdd(error, []);
                places[error].Add(new SourceLocation(line, column));
                continue;
            }

            document.Append(letter);
            (line, column) = letter == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return (document.ToString(), [.. places.Values]);
    }
}
