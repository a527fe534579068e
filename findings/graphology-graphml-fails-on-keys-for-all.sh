#!/usr/bin/env bash
# Software: graphology 0.26.0, graphology-graphml 0.5.2 (npm), on Node.js 20.
#
# Behaviour: a GraphML key may be declared for nodes, edges, the graph or all. The reader knows the three and fails on the fourth with
# a TypeError from within, before it has read a node; a key that does not say for what it is, which the format takes for all, is read.
#
# Expected: the attribute on whatever has the data, as NetworkX and igraph read it.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2

cat > try.cjs <<'JS'
const { DirectedGraph } = require('graphology')
const { parse } = require('graphology-graphml')
for (const to of ['for="node"', 'for="all"', '']) {
  const file = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" ${to} attr.name="label" attr.type="string"/>
    <graph edgedefault="directed"><node id="a"><data key="k">知財</data></node></graph></graphml>`
  try { console.log(to || 'no for', JSON.stringify(parse(DirectedGraph, file).getNodeAttributes('a'))) } catch (error) { console.log(to || 'no for', error.message) }
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
for="node" {"label":"知財"}
for="all" Cannot set properties of undefined (setting 'k')
no for {"label":"知財"}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
