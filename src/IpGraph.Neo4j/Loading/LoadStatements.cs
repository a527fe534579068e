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
        + "d.nodeCounts = $nodeCounts, d.relationshipCounts = $relationshipCounts, d.statistics = $statistics RETURN count(d)";

    public const string ReadNodes =
        $"MATCH (n:Node) WHERE n.datasetVersion = $version AND n.{StoredOrder.OfId} > $after "
        + $"WITH n ORDER BY n.{StoredOrder.OfId} LIMIT $limit RETURN n.id, labels(n), properties(n)";

    /// <summary>Labels and types are parameters, so that one plan serves them all: planning for each costs the database
    /// more than the writing.</summary>
    public const string CreateNodes = Held + "UNWIND $rows AS row CREATE (n:$($labels)) "
        + "SET n = row, n.datasetVersion = $version RETURN count(n)";

    public const string CreateRelationships =
        Held + "UNWIND $rows AS row MATCH (a:Node {datasetVersion: $version, id: row[0]}) "
        + "MATCH (b:Node {datasetVersion: $version, id: row[1]}) "
        + "CREATE (a)-[r:$($type)]->(b) SET r = row[2], r.datasetVersion = $version RETURN count(r)";

    public const string ReadRelationships =
        $"MATCH (a:Node) WHERE a.datasetVersion = $version AND a.{StoredOrder.OfId} > $after "
        + $"WITH a ORDER BY a.{StoredOrder.OfId} LIMIT $limit "
        + "WITH collect(a) AS page RETURN last(page).id, COLLECT { UNWIND page AS a "
        + $"MATCH (a)-[r:$($type)]->(b) WITH a, r, b ORDER BY a.{StoredOrder.OfId}, b.{StoredOrder.OfId} "
        + "RETURN [a.id, b.id, properties(r)] }";
}
