#!/usr/bin/env bash
# Software: ngraph.path 1.6.1, ngraph.graph 20.1.2 (npm), on Node.js 20.
#
# Behaviour: aStar and nba give a path from the end to the start, always. aGreedy gives it now so and now from the start to the
# end, by which of its two searches meets the other: the path from 0 to 2 is 210 on a line of two links and 012 on a line of four,
# where the path to 1 is still 10. Who turns the list round, as all its users have to, shows some paths backwards, and without an
# error.
#
# Expected: the same order from three finders with one interface, or at least one order from one of them.
#
# Seen: the lines below: the paths from 0 to each node of a line of two and of four links.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ngraph.path@1.6.1 ngraph.graph@20.1.2

cat > try.cjs <<'JS'
const createGraph = require('ngraph.graph')
const path = require('ngraph.path')
for (const links of [2, 4]) {
  const graph = createGraph()
  for (let i = 0; i < links; i++) graph.addLink(i, i + 1)
  const ends = Array.from({ length: links }, (_, i) => i + 1)
  for (const name of ['aStar', 'nba', 'aGreedy']) {
    console.log(links, name, ends.map(end => path[name](graph).find(0, end).map(node => node.id).join('')).join(' '))
  }
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
2 aStar 10 210
2 nba 10 210
2 aGreedy 10 210
4 aStar 10 210 3210 43210
4 nba 10 210 3210 43210
4 aGreedy 10 012 0123 01234
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
