#!/usr/bin/env bash
# Software: @dagrejs/graphlib 4.0.6 (npm), on Node.js 20.
#
# Behaviour: in a multigraph two nodes may have several edges. dijkstra takes the shortest of them; floydWarshall takes the one
# that was set last, without comparing, so that two edges of 1 and 5 make a distance of 5, or of 1 where they were set the other
# way round. Every path over the pair is wrong with it. An edge from a node to itself becomes the distance of the node from
# itself, 3 instead of 0.
#
# Expected: the shortest edge, whatever the order, and 0 from a node to itself, as dijkstra of the same library says.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @dagrejs/graphlib@4.0.6

cat > try.cjs <<'JS'
const { Graph, alg } = require('@dagrejs/graphlib')
const distances = edges => {
  const graph = new Graph({ multigraph: true })
  edges.forEach(([from, to, length], i) => graph.setEdge(from, to, length, 'edge' + i))
  const length = edge => graph.edge(edge)
  return ['a', 'b', 'c'].map(to => to + ': dijkstra ' + alg.dijkstra(graph, 'a', length)[to].distance +
    ', floydWarshall ' + alg.floydWarshall(graph, length).a[to].distance).join(' | ')
}
console.log(distances([['a', 'b', 1], ['a', 'b', 5], ['b', 'c', 1]]))
console.log(distances([['a', 'b', 5], ['a', 'b', 1], ['b', 'c', 1]]))
console.log(distances([['a', 'a', 3], ['a', 'b', 1], ['b', 'c', 1]]))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
a: dijkstra 0, floydWarshall 0 | b: dijkstra 1, floydWarshall 5 | c: dijkstra 2, floydWarshall 6
a: dijkstra 0, floydWarshall 0 | b: dijkstra 1, floydWarshall 1 | c: dijkstra 2, floydWarshall 2
a: dijkstra 0, floydWarshall 3 | b: dijkstra 1, floydWarshall 1 | c: dijkstra 2, floydWarshall 2
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
