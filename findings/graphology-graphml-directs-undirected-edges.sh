#!/usr/bin/env bash
# Software: graphology 0.26.0, graphology-graphml 0.5.2, graphology-gexf 0.13.2 (npm), on Node.js 20.
#
# Behaviour: an edge of GraphML may differ from the edgedefault of its graph. directed="true" in an undirected graph is heeded;
# directed="false" in a directed one is not, and the edge has a direction from then on: its neighbour has no way back, and a degree
# less. The library has mixed graphs, and its reader of GEXF, which says the same by type="undirected", keeps both kinds.
#
# Expected: one directed and one undirected edge from each of the three files.
#
# Seen: the three lines below: directed and undirected edges.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2 graphology-gexf@0.13.2

cat > try.cjs <<'JS'
const Graph = require('graphology')
const gexf = require('graphology-gexf'), graphml = require('graphology-graphml')
const nodes = '<node id="a"/><node id="b"/><node id="c"/>'
const show = (name, graph) => console.log(`${name}: ${graph.directedSize} ${graph.undirectedSize}`)
for (const [all, one] of [['undirected', true], ['directed', false]]) {
  show(`GraphML, ${all} but one`, graphml.parse(Graph, `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="${all}">${nodes}
<edge source="a" target="b"/><edge source="b" target="c" directed="${one}"/></graph></graphml>`))
}
show('GEXF, directed but one', gexf.parse(Graph, `<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed"><nodes>${nodes}</nodes>
<edges><edge id="0" source="a" target="b"/><edge id="1" source="b" target="c" type="undirected"/></edges></graph></gexf>`))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
GraphML, undirected but one: 1 1
GraphML, directed but one: 2 0
GEXF, directed but one: 1 1
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
