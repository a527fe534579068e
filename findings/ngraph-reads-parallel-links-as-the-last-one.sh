#!/usr/bin/env bash
# Software: ngraph.graph 20.1.2, ngraph.tojson 1.2.0, ngraph.fromjson 3.2.0, ngraph.todot 4.1.0, ngraph.fromdot 7.1.0 (npm), on Node.js 20.
#
# Behaviour: a multigraph is written with all of its links, as JSON and as DOT. The readers of the same family make a plain graph of both files,
# in which a second link between two nodes takes the place of the first: its data are gone, the number of links is lower, nothing
# fails. Neither file says multigraph; whoever reads has to know, and to pass an option or a graph that allows it.
#
# Expected: the links that the file has; DOT allows parallel edges unless the graph is strict, and this one is not.
#
# Seen: the lines below: the format, the links in the text, the links read, and their roles.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ngraph.graph@20.1.2 ngraph.tojson@1.2.0 ngraph.fromjson@3.2.0 ngraph.todot@4.1.0 ngraph.fromdot@7.1.0

cat > try.cjs <<'JS'
const createGraph = require('ngraph.graph')
const graph = createGraph({ multigraph: true })
graph.addLink('measure', 'ministry', { role: 'lead' })
graph.addLink('measure', 'ministry', { role: 'support' })
const show = (format, text, read) => {
  const roles = []
  read.forEachLink(link => { roles.push(link.data.role) })
  console.log(format, '|', text.match(/lead|support/g).length, '|', read.getLinksCount(), '|', roles.join(' '))
}
const json = require('ngraph.tojson')(graph)
const dot = require('ngraph.todot')(graph)
show('json', json, require('ngraph.fromjson')(json))
show('dot', dot, require('ngraph.fromdot')(dot))
show('dot into a multigraph', dot, require('ngraph.fromdot')(dot, createGraph({ multigraph: true })))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
json | 2 | 1 | support
dot | 2 | 1 | support
dot into a multigraph | 2 | 2 | lead support
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
