using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Linking;

/// <summary>A place in the text of a content where a node is named.</summary>
/// <param name="Source">The id of the content whose text it is.</param>
public sealed record Span(string Source, int Start, int End, string Quote, Label Label)
{
    /// <summary>Whether the label is so short that it may well stand for something else.</summary>
    public bool IsWeak { get; } = JapaneseText.Key(Label.Text) is var key
        && (key.Length <= 2 || key.All(character => Characters.IsOfWord(character)));
}

/// <summary>Every text of the graph with the labels of concepts and entities that stand in it.</summary>
/// <remarks>Concepts and entities are sought together, so that a body's name hides the concepts that it is made of
/// unless the seed says that they count there.</remarks>
public sealed class LinkedTexts
{
    readonly Dictionary<string, IReadOnlyList<Span>> spansBySource = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> sourcesByContent = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> ownersBySource = new(StringComparer.Ordinal);

    public LinkedTexts(GraphDraft draft, params IEnumerable<RelationshipType?> links)
    {
        var ends = links.OfType<RelationshipType>().SelectMany(link => link.Ends).ToList();
        var contentTypes = ends.Select(end => end.From).ToHashSet(StringComparer.Ordinal);
        var namedTypes = ends.Select(end => end.To).ToHashSet(StringComparer.Ordinal);
        var matcher = new LabelMatcher(
            draft.Nodes.Where(node => namedTypes.Contains(node.Type.Name)).SelectMany(LabelsOf),
            new InnerLabels(draft.Facts.Seed.InnerLabels));
        foreach (var (source, spans) in draft.Nodes.Where(node => contentTypes.Contains(node.Type.Name))
            .AsParallel().AsOrdered().Select(node => (node.Id, FindSpans(node, matcher))))
        {
            spansBySource[source] = spans;
        }

        foreach (var relationship in draft.Relationships)
            NoteLinkedThrough(draft, relationship);
    }

    public IEnumerable<string> Contents => spansBySource.Keys;

    /// <summary>What stands in the content's own text.</summary>
    public IReadOnlyList<Span> SpansIn(string content) => spansBySource.GetValueOrDefault(content) ?? [];

    /// <summary>What stands in texts that count as the content's, such as the schedule of a measure.</summary>
    public IEnumerable<Span> SpansThrough(string content) =>
        (sourcesByContent.GetValueOrDefault(content) ?? []).Order(StringComparer.Ordinal).SelectMany(SpansIn);

    /// <summary>The contents whose text a source counts as.</summary>
    public IReadOnlyList<string> OwnersOf(string source) => ownersBySource.GetValueOrDefault(source) ?? [];

    /// <summary>The labels by which a node is recognised.</summary>
    public static IEnumerable<Label> LabelsOf(DraftNode node) => LabelsOf(node, property => property.IsLabel);

    /// <summary>The labels in the properties of a node that are of a kind.</summary>
    public static IEnumerable<Label> LabelsOf(DraftNode node, Func<Property, bool> isOfKind) =>
        from property in node.Type.Properties
        where isOfKind(property)
        from text in Texts(node.Values.GetValueOrDefault(property.Name))
        select new Label(node.Id, text);

    static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IReadOnlyList<object> texts => texts.OfType<string>(),
        _ => [],
    };

    /// <remarks>A cell that only carries on what stands beside it says nothing of its own.</remarks>
    static IReadOnlyList<Span> FindSpans(DraftNode node, LabelMatcher matcher)
    {
        var property = node.Type.Properties.FirstOrDefault(property => property is { IsVerbatim: true, IsList: false });
        if (property is null || node.Text(property.Name) is not { } text
            || node.Values.GetValueOrDefault("continues") is true)
        {
            return [];
        }

        return
        [
            .. from match in matcher.Find(text)
               from label in match.Labels
               select new Span(node.Id, match.Start, match.End, match.Quote, label),
        ];
    }

    void NoteLinkedThrough(GraphDraft draft, DraftRelationship relationship)
    {
        var (from, to) = (draft.FindNode(relationship.From)!, draft.FindNode(relationship.To)!);
        if (IsLinkedThrough(from, relationship, RelationshipDirection.Out, to))
            Note(from.Id, to.Id);
        if (IsLinkedThrough(to, relationship, RelationshipDirection.In, from))
            Note(to.Id, from.Id);
    }

    static bool IsLinkedThrough(
        DraftNode node, DraftRelationship relationship, RelationshipDirection direction, DraftNode other) =>
        node.Type.Relationships.Any(field => field.IsLinkedThrough && field.Type == relationship.Type
            && field.Direction == direction && field.Targets.Contains(other.Type));

    void Note(string content, string source)
    {
        if (!sourcesByContent.TryGetValue(content, out var sources))
            sourcesByContent.Add(content, sources = []);
        sources.Add(source);
        if (!ownersBySource.TryGetValue(source, out var owners))
            ownersBySource.Add(source, owners = []);
        owners.Add(content);
    }
}
