#!/usr/bin/env bash
# Software: graphql-fields-list 2.3.0, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: a field may be selected several times, as it is wherever two components bring their fragments, and the server merges
# the selections. fieldsList, fieldsMap and fieldsProjection read the first one only. The second way of writing the same query
# asks the database for id alone, and title is null in an answer without errors. Below the root field, the same repetition is
# merged.
#
# Expected: ["id","title"] each time; its documentation says that it is safe for any query with fragments.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-fields-list@2.3.0 graphql@16.12.0

cat > try.cjs <<'JS'
const { buildSchema, graphqlSync } = require('graphql')
const { fieldsList } = require('graphql-fields-list')
const schema = buildSchema('type Query { plan: Plan } type Plan { id: ID title: String }')
const stored = { id: '1', title: '知財' }
let asked
const rootValue = { plan(args, context, info) { asked = fieldsList(info); return Object.fromEntries(asked.map(name => [name, stored[name]])) } }
for (const source of ['{ plan { id title } }', '{ plan { id } plan { title } }',
  '{ ...A ...B } fragment A on Query { plan { id } } fragment B on Query { plan { title } }']) {
  const { data } = graphqlSync({ schema, rootValue, source })
  console.log(source, JSON.stringify(asked), JSON.stringify(data))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{ plan { id title } } ["id","title"] {"plan":{"id":"1","title":"知財"}}
{ plan { id } plan { title } } ["id"] {"plan":{"id":"1","title":null}}
{ ...A ...B } fragment A on Query { plan { id } } fragment B on Query { plan { title } } ["id"] {"plan":{"id":"1","title":null}}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
