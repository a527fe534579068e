#!/usr/bin/env bash
# Software: cypher-query-builder 6.0.4 (npm), on Node.js 20.
#
# Behaviour: the text in the package's own declarations says that set takes { override: false } to merge new values into a node, and that
# any object of options without override merges too. The option was renamed merge and the text was left: override is not looked at,
# and both write SET n = $n, which takes away every property that the new values do not name.
#
# Expected: SET n += $n for both, as described, or an error for an option that is not known.
#
# Seen: the lines below: the options and the clause; last, how often the declarations of the method name either option in their text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund cypher-query-builder@6.0.4

cat > try.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { Query, node } = require('cypher-query-builder')
for (const options of [undefined, { override: true }, { override: false }, {}, { merge: true }])
  console.log(JSON.stringify(options) || '-', '=>', new Query().match(node('n')).set({ values: { n: { name: 'x' } } }, options).build().split('\n')[1])
const described = readFileSync('node_modules/cypher-query-builder/dist/typings/builder.d.ts', 'utf8').split('\n').filter(line => line.trim().startsWith('*'))
for (const option of ['`override`', '`merge`']) console.log(option, described.filter(line => line.includes(option)).length)
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
- => SET n = $n;
{"override":true} => SET n = $n;
{"override":false} => SET n = $n;
{} => SET n = $n;
{"merge":true} => SET n += $n;
`override` 2
`merge` 0
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
