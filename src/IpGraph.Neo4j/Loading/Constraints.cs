using IpGraph.Graph.Model;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Loading;

/// <summary>The constraints and indexes that follow from the model.</summary>
/// <remarks>Two versions may stand side by side while one is loaded, so what is unique is so within a
/// version.</remarks>
static class Constraints
{
    public static IEnumerable<CypherStatement> Of(GraphModel model)
    {
        yield return Unique("_Dataset", "name");
        yield return Unique("_Loader", "name");
        yield return Unique(Labels.Any, "datasetVersion", "id");
        yield return Index(Labels.Any, "datasetVersion", StoredOrder.OfId);
        foreach (var type in model.NodeTypes)
        {
            yield return Unique(type.Name, "datasetVersion", "id");
            yield return Index(type.Name, "datasetVersion", StoredOrder.OfId);
            foreach (var property in type.Properties.Where(property => property.IsUnique && property.Name != "id"))
                yield return Unique(type.Name, "datasetVersion", property.Name);
        }

        foreach (var group in model.Interfaces.Where(group => group.Name != Labels.Any))
        {
            yield return Index(group.Name, "datasetVersion", "id");
            yield return Index(group.Name, "datasetVersion", StoredOrder.OfId);
        }

        yield return new CypherStatement("CALL db.awaitIndexes(300)", []) { Writes = true };
    }

    static CypherStatement Unique(string label, params string[] properties)
    {
        var name = CypherWriter.Escape($"unique_{label}_{string.Join('_', properties)}");
        return new CypherStatement(
            $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{CypherWriter.Escape(label)}) "
            + $"REQUIRE ({Names(properties)}) IS UNIQUE",
            [])
        { Writes = true };
    }

    static CypherStatement Index(string label, params string[] properties)
    {
        var name = CypherWriter.Escape($"index_{label}_{string.Join('_', properties)}");
        return new CypherStatement(
            $"CREATE RANGE INDEX {name} IF NOT EXISTS FOR (n:{CypherWriter.Escape(label)}) ON ({Names(properties)})",
            [])
        { Writes = true };
    }

    static string Names(IEnumerable<string> properties) =>
        string.Join(", ", properties.Select(property => $"n.{CypherWriter.Escape(property)}"));
}
