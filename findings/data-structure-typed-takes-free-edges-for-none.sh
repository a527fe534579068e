#!/usr/bin/env bash
# Software: data-structure-typed 2.6.2 (npm), on Node.js 20.
#
# Behaviour: an edge may weigh 0. To floydWarshall it is not there: over it no node can be reached, which is said with the greatest safe integer.
# dijkstra finds the way over such edges, and gives that integer as its length if it is 0 in all. floydWarshall is off on its own
# diagonal as well: a node cannot reach itself, or, without directions, only at the price of an edge.
#
# Expected: 0 from a to b, from a to c and from each node to itself, as dijkstra has it in its map of distances.
#
# Seen: the lines below: the kind of graph and its edges, dijkstra from a to c (length, path, map), the rows of floydWarshall; - stands for
# the greatest safe integer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund data-structure-typed@2.6.2

cat > try.cjs <<'JS'
const structures = require('data-structure-typed')
const length = value => value === Number.MAX_SAFE_INTEGER ? '-' : value
for (const kind of ['DirectedGraph', 'UndirectedGraph']) {
  for (const text of ['ab1 bc1', 'ab0 bc0', 'ab0 bc5']) {
    const graph = new structures[kind]()
    for (const key of 'abc') graph.addVertex(key)
    for (const [from, to, weight] of text.split(' ')) graph.addEdge(from, to, +weight)
    const { minDist, minPath, distMap } = graph.dijkstra('a', 'c', true, true)
    const { costs } = graph.floydWarshall()
    console.log(kind, text, '|', length(minDist), minPath.map(vertex => vertex.key).join('-'), [...distMap.values()].map(length).join(' '), '|', costs.map(row => row.map(length).join(' ')).join(', '))
  }
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
DirectedGraph ab1 bc1 | 2 a-b-c 0 1 2 | - 1 2, - - 1, - - -
DirectedGraph ab0 bc0 | - a-b-c 0 0 0 | - - -, - - -, - - -
DirectedGraph ab0 bc5 | 5 a-b-c 0 0 5 | - - -, - - 5, - - -
UndirectedGraph ab1 bc1 | 2 a-b-c 0 1 2 | 1 1 2, 1 1 1, 2 1 1
UndirectedGraph ab0 bc0 | - a-b-c 0 0 0 | - - -, - - -, - - -
UndirectedGraph ab0 bc5 | 5 a-b-c 0 0 5 | - - -, - 10 5, - 5 5
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
