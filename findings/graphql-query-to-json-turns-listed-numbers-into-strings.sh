#!/usr/bin/env bash
# Software: graphql-query-to-json 2.0.6, json-to-graphql-query 2.3.0, graphql 15 (npm), on Node.js 20.
#
# Behaviour: a number that is an argument stays a number; in a list it becomes a string, and in a list inside an input object the node
# of the syntax tree itself stands in the JSON. Turned back into a query by the library that it is made for, years: [2023, 2025] is
# years: ["2023", "2025"], which the server refuses.
#
# Expected: years: [2023, 2025] and {"where":{"year":{"in":[2023]}}}.
#
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-query-to-json@2.0.6 json-to-graphql-query@2.3.0 graphql@15.10.1 --legacy-peer-deps

cat > try.cjs <<'JS'
const { graphQlQueryToJson } = require('graphql-query-to-json')
const { jsonToGraphQLQuery } = require('json-to-graphql-query')
console.log(jsonToGraphQLQuery(graphQlQueryToJson('{ measures(year: 2023, years: [2023, 2025]) { id } }')))
console.log(JSON.stringify(graphQlQueryToJson('{ measures(where: {year: {in: [2023]}}) { id } }').query.measures.__args))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
query { measures (year: 2023, years: ["2023", "2025"]) { id } }
{"where":{"year":{"in":[{"kind":"IntValue","value":"2023","loc":{"start":31,"end":35}}]}}}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
