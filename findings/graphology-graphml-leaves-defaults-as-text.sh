#!/usr/bin/env bash
# Software: graphology 0.26.0, graphology-graphml 0.5.2, graphology-shortest-path 2.1.0 (npm), on Node.js 20.
#
# Behaviour: a value is read by the type of its key, a <default> is not: it is given to each element as text. An edge that leaves its
# weight to the default has "30", not 30, and the finder of shortest paths takes a weight that is no number for 1: the way over two
# edges of 30 is shorter for it than the direct one of 50. The default false is a text, so that it counts as true wherever it
# is asked about; the value 1, which is a form of true, is false.
#
# Expected: 30, false and true, and the direct way.
#
# Seen: the three lines below; with the weights written at the edges the way is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2 graphology-shortest-path@2.1.0

cat > try.cjs <<'JS'
const Graph = require('graphology')
const { parse } = require('graphology-graphml')
const { dijkstra } = require('graphology-shortest-path')
const read = weight => parse(Graph, `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>30</default></key>
<key id="o" for="node" attr.name="open" attr.type="boolean"><default>false</default></key>
<graph edgedefault="directed"><node id="a"/><node id="b"><data key="o">1</data></node><node id="c"><data key="o">true</data></node>
<edge source="a" target="b">${weight}</edge><edge source="b" target="c">${weight}</edge><edge source="a" target="c"><data key="w">50</data></edge>
</graph></graphml>`)
console.log(JSON.stringify(read('').mapNodes((node, { open }) => open)))
for (const weight of ['', '<data key="w">30</data>']) {
  const graph = read(weight)
  console.log(JSON.stringify(graph.mapEdges((edge, { weight }) => weight)), dijkstra.bidirectional(graph, 'a', 'c').join(''))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
["false",false,true]
["30","30",50] abc
[30,30,50] ac
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
