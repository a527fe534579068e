using IpGraph.Graph.Model;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Reads from the model how relationships are put into words.</summary>
static class PhraseReader
{
    /// <summary>By the name of the relationship.</summary>
    public static IReadOnlyDictionary<string, RelationshipPhrases> Read(DocumentSyntax document)
    {
        var phrases = new Dictionary<string, RelationshipPhrases>(StringComparer.Ordinal);
        foreach (var schema in document.Definitions.OfType<SchemaDefinitionSyntax>())
        {
            foreach (var directive in schema.Directives.Where(directive => directive.Name.Value == "phrases"))
            {
                phrases[Text(directive, "type")] = new RelationshipPhrases(
                    Text(directive, "out"), Text(directive, "in"), Text(directive, "outJa"), Text(directive, "inJa"));
            }
        }

        return phrases;
    }

    static string Text(DirectiveSyntax directive, string argument) => ModelReader.Text(directive, argument) ?? "";
}
