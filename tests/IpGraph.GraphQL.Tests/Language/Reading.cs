using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Tests.Language;

/// <summary>The words in which the tests of the language are written.</summary>
static class Reading
{
    /// <summary>Expects the text to be refused at that line and column, and returns the message.</summary>
    public static string Refused(string text, (int Line, int Column) at, ParserOptions? options = null)
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse(text, options));
        var error = Assert.Single(exception.Errors);
        Assert.Equal(ErrorCodes.ParseFailed, error.Code);
        Assert.Equal(new SourceLocation(at.Line, at.Column), Assert.Single(error.Locations));
        return error.Message;
    }

    public static OperationDefinitionSyntax Operation(string text) => Parser.Parse(text).Operations.Single();

    public static FragmentDefinitionSyntax Fragment(string text) => Parser.Parse(text).Fragments.Single();

    /// <summary>The first field of a document's only operation.</summary>
    public static FieldSyntax Field(string text) => (FieldSyntax)Operation(text).SelectionSet.Selections[0];

    public static T Definition<T>(string text)
        where T : DefinitionSyntax =>
        Assert.IsType<T>(Assert.Single(Parser.Parse(text).Definitions));

    public static T Value<T>(string text)
        where T : ValueSyntax =>
        Assert.IsType<T>(Parser.ParseValue(text));

    /// <summary>Prints, having checked that what is read back prints the same.</summary>
    public static string Printed(string text)
    {
        var printed = Printer.Print(Parser.Parse(text));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
        return printed;
    }
}
