using IpGraph.Graph.Model;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Reads what types and values are called: <c>@named</c> and <c>@word</c>.</summary>
static class WordingReader
{
    public static Wording? Read(IReadOnlyList<DirectiveSyntax> directives) =>
        ModelReader.Find(directives, "named") is { } named ? Read(named) : null;

    /// <summary>The words of a scalar; null where it is an ordinary one.</summary>
    public static Vocabulary? ReadVocabulary(ScalarTypeDefinitionSyntax syntax)
    {
        var words = new Dictionary<string, Wording>(StringComparer.Ordinal);
        foreach (var word in syntax.Directives.Where(directive => directive.Name.Value == "word"))
            words[ModelReader.Text(word, "value") ?? ""] = Read(word);
        return words.Count == 0
            ? null
            : new Vocabulary(syntax.Name.Value, words) { Description = syntax.Description?.Value };
    }

    static Wording Read(DirectiveSyntax directive) =>
        new(ModelReader.Text(directive, "ja") ?? "", ModelReader.Text(directive, "en") ?? "");
}
