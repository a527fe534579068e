using IpGraph.Graph.Model;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Loading;

/// <summary>Everything that the loader asks of the database, page by page.</summary>
/// <remarks>Each statement that writes first makes sure that the lock is still the loader's own, and keeps
/// it.</remarks>
static class LoadStatements
{
    const string Held =
        "MATCH (l:_Loader {name: 'loader', owner: $owner}) SET l.expires = timestamp() + $lease WITH l ";

    /// <summary>Takes the lock if nobody has it or its time has passed; returns who has it and until when.</summary>
    public const string Lock =
        "MERGE (l:_Loader {name: 'loader'}) ON CREATE SET l.owner = $owner, l.expires = 0 "
        + "SET l.asked = timestamp() WITH l "
        + "SET l.owner = CASE WHEN l.expires < timestamp() THEN $owner ELSE l.owner END WITH l "
        + "SET l.expires = CASE WHEN l.owner = $owner THEN timestamp() + $lease ELSE l.expires END "
        + "RETURN l.owner = $owner, l.expires";

    public const string Keep = Held + "RETURN count(l)";

    public const string Unlock = "MATCH (l:_Loader {name: 'loader', owner: $owner}) DELETE l";

    /// <summary>Whether a killed loader left anything: nodes of other versions than this, or its lock.</summary>
    public const string Leftovers =
        "RETURN COUNT { MATCH (n:Node) WHERE n.datasetVersion < $version AND n.id IS NOT NULL RETURN n LIMIT 1 } "
        + "+ COUNT { MATCH (n:Node) WHERE n.datasetVersion > $version AND n.id IS NOT NULL RETURN n LIMIT 1 } "
        + "+ COUNT { MATCH (l:_Loader) WHERE l.expires < timestamp() }";

    public const string Remove =
        Held + "CALL (l) { MATCH (n:Node) WHERE n.datasetVersion < $version AND n.id IS NOT NULL RETURN n "
        + "UNION ALL MATCH (n:Node) WHERE n.datasetVersion > $version AND n.id IS NOT NULL RETURN n } "
        + "WITH n LIMIT $limit DETACH DELETE n RETURN count(*)";

    public const string Point =
        Held + "MERGE (d:_Dataset {name: 'current'}) SET d.datasetVersion = $version, d.contentHash = $contentHash, "
        + "d.nodeCounts = $nodeCounts, d.relationshipCounts = $relationshipCounts RETURN count(d)";

    public const string ReadNodes =
        "MATCH (n:Node) WHERE n.datasetVersion = $version AND n.id > $after "
        + "WITH n ORDER BY n.id LIMIT $limit RETURN n.id, labels(n), properties(n)";

    public static string CreateNodes(NodeType type)
    {
        var labels = string.Join(':', Labels.Of(type).Select(CypherWriter.Escape));
        return Held + $"UNWIND $rows AS row CREATE (n:{labels}) "
            + "SET n = row, n.datasetVersion = $version RETURN count(n)";
    }

    public static string CreateRelationships(RelationshipType type) =>
        Held + "UNWIND $rows AS row MATCH (a:Node {datasetVersion: $version, id: row[0]}) "
        + "MATCH (b:Node {datasetVersion: $version, id: row[1]}) "
        + $"CREATE (a)-[r:{CypherWriter.Escape(type.Name)}]->(b) SET r = row[2], r.datasetVersion = $version "
        + "RETURN count(r)";

    public static string ReadRelationships(RelationshipType type) =>
        "MATCH (a:Node) WHERE a.datasetVersion = $version AND a.id > $after WITH a ORDER BY a.id LIMIT $limit "
        + "WITH collect(a) AS page RETURN last(page).id, COLLECT { UNWIND page AS a "
        + $"MATCH (a)-[r:{CypherWriter.Escape(type.Name)}]->(b) WITH a, r, b ORDER BY a.id, b.id "
        + "RETURN [a.id, b.id, properties(r)] }";
}
