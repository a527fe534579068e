using System.Text;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Damage;

/// <summary>Whether every node in the database is of one kind, and every relationship leads from and to what the model lets it:
/// counts of the parts must make the whole, whatever versions there are.</summary>
/// <remarks>All counts come from the database's own statistics, and cost nothing. They are not of one moment, so that only
/// what is found again counts.</remarks>
sealed class KindCounts
{
    const int ReadingsMax = 3;

    readonly List<(string Whole, string Parts, string Sentence)> rules = [];
    readonly CypherStatement statement;

    public KindCounts(GraphModel model)
    {
        rules.Add((
            "MATCH (n:Node)",
            Sum(model.NodeTypes.Select(type => $"MATCH (n:{CypherWriter.Escape(type.Name)})")),
            "nodes have none or several of the labels that are their types"));
        foreach (var type in model.RelationshipTypes)
        {
            var name = CypherWriter.Escape(type.Name);
            var all = $"MATCH ()-[r:{name}]->()";
            rules.Add((
                all,
                Sum(type.Ends.Select(end => end.From).Distinct().Select(from => $"MATCH (:{CypherWriter.Escape(from)})-[r:{name}]->()")),
                $"{type.Name} leads from nodes of other types than it may"));
            rules.Add((
                all,
                Sum(type.Ends.Select(end => end.To).Distinct().Select(to => $"MATCH ()-[r:{name}]->(:{CypherWriter.Escape(to)})")),
                $"{type.Name} leads to nodes of other types than it may"));
        }

        statement = new CypherStatement(Text(), []);
    }

    /// <returns>What does not fit; null where everything does, or the database does not tell.</returns>
    public async ValueTask<string?> FindMisfitAsync(ICypherRunner runner, CancellationToken cancellation)
    {
        string? found = null;
        for (var reading = 0; reading < ReadingsMax; reading++)
        {
            using var rows = await runner.RunAsync(statement, cancellation);
            using var document = rows.Document();
            found = Misfit(document.RootElement);
            if (found is null)
                return null;
        }

        return found;
    }

    string? Misfit(JsonElement rows)
    {
        if (rows.GetArrayLength() != rules.Count)
            return null;
        foreach (var row in rows.EnumerateArray())
        {
            if (row[1].GetInt64() != row[2].GetInt64())
                return rules[row[0].GetInt32()].Sentence;
        }

        return null;
    }

    string Text()
    {
        var text = new StringBuilder();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            text.Append(rule == 0 ? "" : " UNION ALL ")
                .Append($"RETURN {rule} AS rule, COUNT {{ {rules[rule].Whole} }} AS whole, {rules[rule].Parts} AS parts");
        }

        return text.ToString();
    }

    static string Sum(IEnumerable<string> matches) =>
        string.Join(" + ", matches.Select(match => $"COUNT {{ {match} }}").DefaultIfEmpty("0"));
}
