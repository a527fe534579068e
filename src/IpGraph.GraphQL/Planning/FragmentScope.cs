using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Planning;

/// <summary>The named fragments of a document; of several with one name the first counts.</summary>
public sealed class FragmentScope
{
    readonly Dictionary<string, FragmentDefinitionSyntax> byName = new(StringComparer.Ordinal);

    public FragmentScope(DocumentSyntax document)
    {
        foreach (var fragment in document.Fragments)
            byName.TryAdd(fragment.Name.Value, fragment);
    }

    public FragmentDefinitionSyntax? Find(string name) => byName.GetValueOrDefault(name);
}
