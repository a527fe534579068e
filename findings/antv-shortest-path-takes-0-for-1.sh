#!/usr/bin/env bash
# Software: @antv/algorithm 0.1.26, graphology 0.26.0, graphology-shortest-path 2.1.0 (npm), on Node.js 20.
#
# Behaviour: the finder of shortest paths takes a weight of 0 for no weight, and an edge without one for 1. Two edges that cost
# nothing are therefore dearer than a direct one of 1, and than 0.4 as well; the longer way is given as the shortest, with its
# length. At 0.1 in place of 0 the way is right.
#
# Expected: the way over the two edges, of length 0.
#
# Seen: the lines below, for two weights of the edges of the detour: the path and its length, then the path that graphology
# finds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @antv/algorithm@0.1.26 graphology@0.26.0 graphology-shortest-path@2.1.0

cat > try.mjs <<'JS'
import algorithm from '@antv/algorithm'
import graphology from 'graphology'
import paths from 'graphology-shortest-path'
for (const weight of [0.1, 0]) {
  const edges = [{ source: 'a', target: 'b', weight }, { source: 'b', target: 'c', weight }, { source: 'a', target: 'c', weight: 0.4 }]
  const { length, path } = algorithm.findShortestPath({ nodes: ['a', 'b', 'c'].map(id => ({ id })), edges }, 'a', 'c', true, 'weight')
  const graph = new graphology.DirectedGraph()
  edges.forEach(it => graph.mergeEdge(it.source, it.target, { weight: it.weight }))
  console.log(weight, path.join(' '), length, paths.dijkstra.bidirectional(graph, 'a', 'c', 'weight').join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
0.1 a b c 0.2 a b c
0 a c 0.4 a b c
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
