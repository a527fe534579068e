#!/usr/bin/env bash
# Software: graphml-js 0.4.0 (npm), on Node.js 20.
#
# Behaviour: attributes declared as int, long, float and double become numbers, those declared as boolean stay words, so that a
# node with false counts as one with true wherever it is asked about. A <default> of a key goes to no node, and of an edge it is
# not kept whether it is directed: neither edgedefault nor directed stands in what is returned.
#
# Expected: false, the default for nodes without a value, and the direction, as the GraphML primer has them.
#
# Seen: the line below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphml-js@0.4.0

cat > try.cjs <<'JS'
const { GraphMLParser } = require('graphml-js')
const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="status" attr.type="string"><default>current</default></key>
<key id="d1" for="node" attr.name="official" attr.type="boolean"/>
<key id="d2" for="node" attr.name="year" attr.type="int"/>
<graph edgedefault="undirected">
<node id="a"><data key="d1">false</data><data key="d2">2025</data></node>
<node id="b"/>
<edge source="a" target="b" directed="true"/>
</graph></graphml>`
new GraphMLParser().parse(text, (error, graph) => {
  if (error) throw error
  const [a, b] = graph.nodes
  console.log(JSON.stringify({ a: a._attributes, official: a._attributes.official ? 'yes' : 'no', b: b._attributes, edge: graph.edges[0] }))
})
JS
seen=$(node try.cjs)
expected='{"a":{"official":"false","year":2025},"official":"yes","b":{},"edge":{"_attributes":{},"_source":"a","_target":"b"}}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
