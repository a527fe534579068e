MATCH (n:Node)
WHERE n.datasetVersion = $version AND n.id > $after
WITH n
ORDER BY n.id LIMIT $limit
WITH collect(n) AS page
MATCH (d:_Dataset {name: 'current'})
RETURN d.datasetVersion, [n IN page | [n.id, labels(n)]], COLLECT {
  UNWIND page AS n
  MATCH (n)-[r]->(m:Node)
  RETURN [n.id, type(r), m.id] }
// with $after, $limit, $version

MATCH (n:Node)
WHERE n.datasetVersion = $version AND n.id > $after
WITH n
ORDER BY n.id LIMIT $limit
WITH collect(n) AS page
MATCH (d:_Dataset {name: 'current'})
RETURN d.datasetVersion, [n IN page | [n.id, labels(n)]], COLLECT {
  UNWIND page AS n
  MATCH (n)-[r]->(m:Node)
  RETURN [n.id, type(r), m.id] }
// with $after, $limit, $version

MATCH (n:Node)
WHERE n.datasetVersion = $version AND n.id > $after
WITH n
ORDER BY n.id LIMIT $limit
WITH collect(n) AS page
MATCH (d:_Dataset {name: 'current'})
RETURN d.datasetVersion, [n IN page | [n.id, labels(n)]], COLLECT {
  UNWIND page AS n
  MATCH (n)-[r]->(m:Node)
  RETURN [n.id, type(r), m.id] }
// with $after, $limit, $version

MATCH (n:Node)
WHERE n.datasetVersion = $version AND n.id > $after
WITH n
ORDER BY n.id LIMIT $limit
WITH collect(n) AS page
MATCH (d:_Dataset {name: 'current'})
RETURN d.datasetVersion, [n IN page | [n.id, labels(n)]], COLLECT {
  UNWIND page AS n
  MATCH (n)-[r]->(m:Node)
  RETURN [n.id, type(r), m.id] }
// with $after, $limit, $version

MATCH (n:Node)
WHERE n.datasetVersion = $version AND n.id > $after
WITH n
ORDER BY n.id LIMIT $limit
WITH collect(n) AS page
MATCH (d:_Dataset {name: 'current'})
RETURN d.datasetVersion, [n IN page | [n.id, labels(n)]], COLLECT {
  UNWIND page AS n
  MATCH (n)-[r]->(m:Node)
  RETURN [n.id, type(r), m.id] }
// with $after, $limit, $version
