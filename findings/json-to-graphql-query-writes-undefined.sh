#!/usr/bin/env bash
# Software: json-to-graphql-query 2.3.0, graphql 16 (npm), on Node.js 20.
#
# Behaviour: an argument whose value is undefined is written as the word undefined, which GraphQL reads as an enum value; a Date is
# written as the empty object, and NaN as null. The document parses, so that the mistake is told by the server, or, where the argument
# is a scalar that takes anything, by nobody.
#
# Expected: an undefined argument is left out, as JSON and every GraphQL client do; a Date is a string or an error.
#
# Seen: the five lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund json-to-graphql-query@2.3.0 graphql@16.12.0

cat > try.cjs <<'JS'
const { jsonToGraphQLQuery } = require('json-to-graphql-query')
const { parse } = require('graphql')
const query = jsonToGraphQLQuery({ query: { measures: { __args: { first: 5, after: undefined, since: new Date('2025-06-03'), share: NaN }, id: true } } })
console.log(query)
for (const argument of parse(query).definitions[0].selectionSet.selections[0].arguments) console.log(argument.name.value, argument.value.kind)
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
query { measures (first: 5, after: undefined, since: {}, share: null) { id } }
first IntValue
after EnumValue
since ObjectValue
share NullValue
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
