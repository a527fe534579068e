#!/usr/bin/env bash
# Software: data-structure-typed 2.6.2 (npm), on Node.js 20.
#
# Behaviour: asked for the least way to a node that cannot be reached, getMinPathBetween with weights gives a way all the same: the one to
# the nearest other node. dijkstra with a destination does so too, with the length of that way beside it. The path ends elsewhere than
# it was asked to, and is not empty. Without weights getMinPathBetween gives an empty path.
#
# Expected: no path, as without weights.
#
# Seen: the lines below: the destination, the path with weights and without, what dijkstra says.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund data-structure-typed@2.6.2

cat > try.cjs <<'JS'
const { DirectedGraph } = require('data-structure-typed')
const graph = new DirectedGraph()
for (const key of ['measure', 'ministry', 'law', 'court']) graph.addVertex(key)
graph.addEdge('measure', 'ministry', 1)
graph.addEdge('law', 'court', 1)
const show = path => path === undefined ? 'none' : path.map(vertex => vertex.key).join('-')
for (const to of ['ministry', 'court']) {
  const found = graph.dijkstra('measure', to, true, true)
  console.log(to, '|', show(graph.getMinPathBetween('measure', to, true)), '|', show(graph.getMinPathBetween('measure', to)), '|', found.minDist, show(found.minPath))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
ministry | measure-ministry | measure-ministry | 1 measure-ministry
court | measure-ministry |  | 1 measure-ministry
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
