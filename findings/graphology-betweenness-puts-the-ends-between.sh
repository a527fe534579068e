#!/usr/bin/env bash
# Software: graphology 0.26.0, graphology-metrics 2.4.2 (npm), on Node.js 20.
#
# Behaviour: betweenness without weights (getEdgeWeight: null) is wrong as soon as two nodes have more than one edge between them. Along a
# chain from a over b to c, with two edges from a to b, all three have 1, the ends too, which lie between nothing. In a longer one
# without directions the nodes in the middle lose what the ends get. With weights, all of them 1, the same call is right.
#
# Expected: 1 for b and 0 for a and c, however many edges there are from a to b: no shortest path goes through an end.
#
# Seen: the lines below: the graph, its edges, the figures without and with weights.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphology@0.26.0 graphology-metrics@2.4.2

cat > try.mjs <<'JS'
import graphology from 'graphology'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
for (const kind of ['MultiDirectedGraph', 'MultiUndirectedGraph']) {
  for (const edges of ['ab bc', 'ab ab bc', 'ab bc bc cd']) {
    const graph = new graphology[kind]()
    for (const edge of edges.split(' ')) {
      for (const node of edge) graph.mergeNode(node)
      graph.addEdge(edge[0], edge[1], { weight: 1 })
    }
    const figures = getEdgeWeight => Object.entries(betweenness(graph, { normalized: false, getEdgeWeight })).map(([node, value]) => node + ' ' + +value.toFixed(2)).join(', ')
    console.log(kind, '|', edges, '|', figures(null), '|', figures('weight'))
  }
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
MultiDirectedGraph | ab bc | a 0, b 1, c 0 | a 0, b 1, c 0
MultiDirectedGraph | ab ab bc | a 1, b 1, c 1 | a 0, b 1, c 0
MultiDirectedGraph | ab bc bc cd | a 3, b 3, c 3, d 3 | a 0, b 2, c 2, d 0
MultiUndirectedGraph | ab bc | a 0, b 1, c 0 | a 0, b 1, c 0
MultiUndirectedGraph | ab ab bc | a 0, b 0.5, c 0 | a 0, b 1, c 0
MultiUndirectedGraph | ab bc bc cd | a 0.33, b 1.17, c 1.17, d 0.33 | a 0, b 2, c 2, d 0
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
