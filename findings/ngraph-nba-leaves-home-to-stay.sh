#!/usr/bin/env bash
# Software: ngraph.path 1.6.1, ngraph.graph 20.1.2 (npm), on Node.js 20.
#
# Behaviour: the path from a node to itself is that node alone for aStar and aGreedy. nba, the finder that is recommended where
# accuracy counts, goes to a neighbour and back, bab, and in an oriented graph finds no path at all: with the same node at both
# ends its second search replaces the state of the first.
#
# Expected: [b] from each, and for the search from b to b a length of 0, not 2 and not "unreachable".
#
# Seen: the three lines below: first as a graph without directions, then oriented.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ngraph.path@1.6.1 ngraph.graph@20.1.2

cat > try.cjs <<'JS'
const createGraph = require('ngraph.graph')
const path = require('ngraph.path')
const graph = createGraph()
graph.addLink('a', 'b')
graph.addLink('b', 'c')
for (const name of ['aStar', 'aGreedy', 'nba']) {
  const [any, oriented] = [false, true].map(oriented => JSON.stringify(path[name](graph, { oriented }).find('b', 'b').map(node => node.id)))
  console.log(name, any, oriented)
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
aStar ["b"] ["b"]
aGreedy ["b"] ["b"]
nba ["b","a","b"] []
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
