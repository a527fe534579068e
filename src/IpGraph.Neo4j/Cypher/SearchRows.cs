using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>What a search says of its hits: the server tells which node it is and its texts, the rest is known here.</summary>
static class SearchRows
{
    public static Column Score(Variable node, FoundNodes? found) =>
        found is null ? Column.Constant(null) : new Column($"{node}.id", new ScoreRow(found));

    public static Column Highlights(
        GraphModel model,
        Variable node,
        IReadOnlyList<NodeType> types,
        FoundNodes? found,
        IReadOnlyList<HighlightPart> parts)
    {
        if (found is null)
            return new Column(null, new NothingRow());
        string[] names = [.. types.SelectMany(SearchIndexBuilder.Searched).Select(property => property.Name).Distinct()];
        var values = names.Select(name => (CypherText)$"{node}.{new CypherName(name)}");
        CypherText texts = $"[{CypherText.Join(", ", [(CypherText)$"{node}.id", .. values])}]";
        return new Column(texts, new HighlightsRow(model, names, found, new HighlightWriter(parts)));
    }

    sealed class NothingRow : RowShape
    {
        public override void Write(AnswerWriter answer, ref JsonCursor row) => answer.Raw("[]"u8);
    }

    sealed class ScoreRow(FoundNodes found) : RowShape
    {
        public override void Write(AnswerWriter answer, ref JsonCursor row)
        {
            var id = JsonSerializer.Deserialize<string>(row.Value())!;
            answer.Number(found.Hits.Score(found.PlaceOf(id)));
        }
    }

    sealed class HighlightsRow(GraphModel model, string[] names, FoundNodes found, HighlightWriter writer) : RowShape
    {
        public override void Write(AnswerWriter answer, ref JsonCursor row)
        {
            using var values = JsonDocument.Parse(row.Value().ToArray());
            var output = new ArrayBufferWriter<byte>();
            writer.Write(output, found.Hits.Highlighter, Texts(values.RootElement));
            answer.Raw(output.WrittenSpan);
        }

        /// <summary>The texts in the order in which the node's type has its properties.</summary>
        IEnumerable<SearchedText> Texts(JsonElement values)
        {
            var id = values[0].GetString()!;
            foreach (var property in SearchIndexBuilder.Searched(model.FindNodeType(id[..id.IndexOf(':')])!))
            {
                var value = values[1 + Array.IndexOf(names, property.Name)];
                if (value.ValueKind == JsonValueKind.String)
                {
                    yield return new(property.Name, null, value.GetString()!);
                }
                else if (value.ValueKind == JsonValueKind.Array)
                {
                    for (var item = 0; item < value.GetArrayLength(); item++)
                        yield return new(property.Name, item, value[item].GetString()!);
                }
            }
        }
    }
}
