WITH COLLECT {
  MATCH (n0:Organization)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.name IS NOT NULL AND [v1 IN range(0, size(coalesce(n0.name, '')) - 1) | CASE WHEN substring(coalesce(n0.name, ''), v1, 1) =~ '[\\x{10000}-\\x{10FFFF}]' THEN '\uFFFF' + substring(coalesce(n0.name, ''), v1, 1) ELSE substring(coalesce(n0.name, ''), v1, 1) END] > $p0)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.name] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH COLLECT {
  MATCH (n0:Organization)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.name IS NOT NULL AND [v1 IN range(0, size(coalesce(n0.name, '')) - 1) | CASE WHEN substring(coalesce(n0.name, ''), v1, 1) =~ '[\\x{10000}-\\x{10FFFF}]' THEN '\uFFFF' + substring(coalesce(n0.name, ''), v1, 1) ELSE substring(coalesce(n0.name, ''), v1, 1) END] < $p0)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.name] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
