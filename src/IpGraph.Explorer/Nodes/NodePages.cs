using System.Collections.Concurrent;
using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Explorer.Nodes;

/// <summary>The page of a node of any type, and a page for each of its relationships. What they show follows from the schema, so
/// that a type that is added to the model has its page too.</summary>
public sealed class NodePages(Schema schema)
{
    const string Root = "/nodes/";

    readonly ConcurrentDictionary<string, NodeDocument> documents = new(StringComparer.Ordinal);

    public async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var parts = request.Path[Root.Length..].Split('/');
        var id = Uri.UnescapeDataString(parts[0]);
        var document = Find(id) ?? throw PageFailure.NoItem(id);
        return parts.Length switch
        {
            1 => await AnswerNodeAsync(request, id, document),
            2 when document.Relations.FirstOrDefault(field => field.Name == parts[1]) is { } relation
                && NodeDocument.IsConnection(relation) => await AnswerRelationAsync(request, id, document, relation),
            _ => throw PageFailure.NoPage(request),
        };
    }

    static async ValueTask<Page> AnswerNodeAsync(PageRequest request, string id, NodeDocument document)
    {
        var variables = new { id, language = request.Language.Name(), other = request.Language.Other().Name() };
        var answer = await request.AskAsync(TitleOf(document.Type), document.Document, variables);
        var view = ViewOf(answer, request, document, id, await Vocabulary.ReadAsync(request));
        var refinement = await Refinement.OfAsync(view);
        var faults = await NodeFaults.OfAsync(view);
        return new Page(TitleOf(view), typeof(NodePage), new() { ["View"] = view, ["Refinement"] = refinement, ["Faults"] = faults })
        {
            Questions = [answer.Question, .. refinement.Questions],
            Citation = new Citation(view.Text("citation")!, view.Text("bibTex")!, view.Text("ris")!),
            Description = ShortName.OneLanguage(request.Language, view.Text("snippet"), TitleOf(view)),
            Figures = refinement.Figures,
            Alternates =
            [
                new AlternateForm("JSON", "application/json", $"/nodes/{id}.json"),
                new AlternateForm("CSV", "text/csv", $"/nodes/{id}.csv"),
                new AlternateForm("JSON-LD", "application/ld+json", $"/nodes/{id}.jsonld"),
                new AlternateForm("Turtle", "text/turtle", $"/nodes/{id}.ttl"),
            ],
        };
    }

    static async ValueTask<Page> AnswerRelationAsync(PageRequest request, string id, NodeDocument document, FieldDefinition relation)
    {
        var variables = new { id, language = request.Language.Name(), first = NodeDocument.EndsOnPage, after = request.Parameter("after") };
        var answer = await request.AskAsync(TitleOf(document.Type), document.OfRelation(relation), variables);
        var view = ViewOf(answer, request, document, id, await Vocabulary.ReadAsync(request));
        return new Page(
            $"{TitleOf(view)}{request.Language.Say("：", ": ")}{FieldWords.Of(relation.Name, request.Language)}",
            typeof(RelationPage),
            new() { ["View"] = view, ["Field"] = relation })
        {
            Questions = [answer.Question with { Files = suffix => request.As(suffix) }],
        };
    }

    static NodeView ViewOf(Answer answer, PageRequest request, NodeDocument document, string id, Vocabulary words) =>
        answer.Data.GetProperty("node") is { ValueKind: JsonValueKind.Object } node
            ? new NodeView(request, document, node, words)
            : throw PageFailure.NoItem(id);

    NodeDocument? Find(string id)
    {
        var name = id.IndexOf(':') is var end and > 0 ? id[..end] : "";
        if (documents.TryGetValue(name, out var known))
            return known;
        return schema.Types.Find("Node") is { } node && schema.Types.Find(name) is ObjectTypeDefinition type && schema.IsSubType(node, type)
            ? documents.GetOrAdd(name, NodeDocument.Of(schema, node, type))
            : null;
    }

    static string TitleOf(NodeView view) => ShortName.Of(view.Label, view.Text("kindLabel")!, view.Id, view.Request.Language);

    static BilingualText TitleOf(ObjectTypeDefinition type) =>
        new($"{type.Name}: properties and relationships", $"{type.Name}：属性と関係");
}
