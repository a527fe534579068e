using IpGraph.Graph.Model;

namespace IpGraph.Binding;

/// <summary>Whether the titles of the documents that nodes cite are our own wording, which no document prints.</summary>
/// <param name="Title">Whether the Japanese ones are.</param>
/// <param name="TitleEn">Whether the English ones are.</param>
sealed record OwnTitles(bool Title, bool TitleEn)
{
    /// <summary>What the model says of the documents to which the citations of a type lead.</summary>
    public static OwnTitles Of(GraphModel model, NodeType citing)
    {
        var documents = citing.FindProperty("citations") is { Type: PropertyType.Composite(var citation) }
            ? citation.References.Select(reference => model.FindNodeType(reference.TargetName)).OfType<NodeType>().ToList()
            : [];
        return new OwnTitles(IsOurs("title"), IsOurs("titleEn"));

        bool IsOurs(string title) => documents.Any(document => document.FindProperty(title)?.Ours is { Where: null });
    }
}
