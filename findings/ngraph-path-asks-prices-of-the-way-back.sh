#!/usr/bin/env bash
# Software: ngraph.path 1.6.1, ngraph.graph 20.1.2 (npm), on Node.js 20.
#
# Behaviour: distance(fromNode, toNode, link) and blocked(fromNode, toNode, link) are called with the two nodes exchanged: aStar
# asks for the price of ba when it goes from a to b, in an oriented graph too. nba, the other finder of the same library, asks the
# right way round in its half from the start and the wrong way round in its half from the end, so that one journey mixes both
# tariffs. A function that reads link.data alone never notices.
#
# Expected: the way by b, of price 2, from both, and no way over ab where ab is blocked: the parameters are named from and to in
# the documentation and in the types.
#
# Seen: the two lines below; c costs 10 on the way there, and aStar walks over the blocked ab.
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
for (const [from, to] of [['a', 'b'], ['b', 'd'], ['a', 'c'], ['c', 'd']]) graph.addLink(from, to)
// every link leads forward; the ways back have prices of their own
const price = { ab: 1, bd: 1, ac: 5, cd: 5, ba: 50, db: 50, ca: 1, dc: 1 }
for (const name of ['aStar', 'nba']) {
  const asked = []
  const way = options => path[name](graph, { oriented: true, ...options }).find('a', 'd').map(node => node.id).reverse().join('')
  const taken = way({ distance(from, to) { asked.push(from.id + to.id); return price[from.id + to.id] } })
  console.log(name, 'asks', asked.join(' '), '| takes', taken, '| ab blocked', way({ blocked: (from, to) => from.id + to.id === 'ab' }))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
aStar asks ba ca dc | takes acd | ab blocked abd
nba asks db dc ab ac | takes acd | ab blocked acd
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
