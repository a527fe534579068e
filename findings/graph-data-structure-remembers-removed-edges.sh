#!/usr/bin/env bash
# Software: graph-data-structure 4.5.0 (npm), on Node.js 20.
#
# Behaviour: removeEdge takes the edge and its properties away and leaves its weight, and removeNode does the same for all the
# edges of the node. An edge that is set later between the same two nodes, without a weight, has the old one instead of 1, so that
# the shortest path in a graph depends on what was in it once. Written out and read again, it still has it.
#
# Expected: 1, as for any edge without a weight.
#
# Seen: the lines below: the weight of the new edge and the path from a to c, whose way by b has two links of weight 1.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graph-data-structure@4.5.0

cat > try.mjs <<'JS'
import { Graph, serializeGraph, shortestPath } from 'graph-data-structure'
const way = graph => shortestPath(graph, 'a', 'c').nodes.join('')
const build = () => { const graph = new Graph(); graph.addEdge('a', 'b'); graph.addEdge('b', 'c'); return graph }

const fresh = build()
fresh.addEdge('a', 'c')
console.log('new graph', fresh.getEdgeWeight('a', 'c'), way(fresh))

const edge = build()
edge.addEdge('a', 'c', 7)
edge.removeEdge('a', 'c')
edge.addEdge('a', 'c')
console.log('edge removed', edge.getEdgeWeight('a', 'c'), way(edge))

const node = build()
node.addEdge('a', 'c', 7)
node.removeNode('c')
node.addEdge('b', 'c')
node.addEdge('a', 'c')
const written = serializeGraph(node).links.find(link => link.source === 'a' && link.target === 'c')
console.log('node removed', node.getEdgeWeight('a', 'c'), way(node), JSON.stringify(written))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
new graph 1 ac
edge removed 7 abc
node removed 7 abc {"source":"a","target":"c","weight":7}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
