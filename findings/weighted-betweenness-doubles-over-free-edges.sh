#!/usr/bin/env bash
# Software: cytoscape 3.35.0, graphology 0.26.0, graphology-metrics 2.4.2 (npm), on Node.js 20.
#
# Behaviour: with weights and without directions an edge that costs nothing makes the figures of its ends too high, in both libraries. In a chain
# of three with two such edges the middle node has twice what it should; in a chain of four the two in the middle, which
# are alike, have 6 and 3.5 by the one and 3 and 1.75 by the other. With weights of 1 both are right.
#
# Expected: 0, 2, 0 and 0, 4, 4, 0 by cytoscape, which counts a pair from both ends, and half of that by graphology, for each of the
# weights: they change no path in a chain.
#
# Seen: the lines below: the edges with their weights, the figures by cytoscape and by graphology.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund cytoscape@3.35.0 graphology@0.26.0 graphology-metrics@2.4.2

cat > try.mjs <<'JS'
import cytoscape from 'cytoscape'
import graphology from 'graphology'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
for (const text of ['ab1 bc1', 'ab0 bc0', 'ab1 bc0', 'ab1 bc1 cd1', 'ab0 bc1 cd1']) {
  const edges = text.split(' ').map(([source, target, weight]) => ({ source, target, weight: +weight }))
  const nodes = [...new Set(edges.flatMap(edge => [edge.source, edge.target]))]
  const graph = new graphology.UndirectedGraph()
  for (const node of nodes) graph.addNode(node)
  for (const edge of edges) graph.addEdge(edge.source, edge.target, { weight: edge.weight })
  const core = cytoscape({ headless: true, elements: [...nodes.map(id => ({ data: { id } })), ...edges.map(data => ({ data }))] })
  const figures = core.elements().betweennessCentrality({ weight: edge => edge.data('weight') })
  const other = betweenness(graph, { normalized: false })
  console.log(text, '|', nodes.map(node => node + ' ' + figures.betweenness('#' + node)).join(', '), '|', nodes.map(node => node + ' ' + other[node]).join(', '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
ab1 bc1 | a 0, b 2, c 0 | a 0, b 1, c 0
ab0 bc0 | a 0, b 4, c 0 | a 0, b 2, c 0
ab1 bc0 | a 0, b 3, c 0 | a 0, b 1.5, c 0
ab1 bc1 cd1 | a 0, b 4, c 4, d 0 | a 0, b 2, c 2, d 0
ab0 bc1 cd1 | a 0, b 6, c 3.5, d 0 | a 0, b 3, c 1.75, d 0
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
