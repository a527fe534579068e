#!/usr/bin/env bash
# Software: graphql-norm 1.3.6, graphql 14.7.0 (npm), on Node.js 20.
#
# Behaviour: a fragment is taken for an object only if its type condition equals the __typename of the object to the letter. An
# inline fragment that has no type condition (... @include(if: $full) { title }) therefore never applies, nor does one on an
# interface: its fields are neither stored nor given back, and denormalize calls the rest a complete answer. A directive on a
# fragment is not read at all, so that one that is skipped counts as missing for ever.
#
# Expected: title and year in the answer: a fragment without a type condition applies to whatever it stands in, for which no
# schema is needed; what cannot be decided is a miss (data: undefined).
#
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-norm@1.3.6 graphql@14.7.0

cat > try.cjs <<'JS'
const { normalize, denormalize } = require('graphql-norm')
const { parse } = require('graphql')
const roundTrip = (source, variables, data) => {
  const query = parse(source)
  return JSON.stringify(denormalize(query, variables, normalize(query, variables, data)).data)
}
console.log(roundTrip('query ($full: Boolean!) { plan { id __typename ... @include(if: $full) { title } ... on Dated { year } } }', { full: true },
  { plan: { id: '1', __typename: 'Plan', title: '知財', year: 2026 } }))
console.log(roundTrip('query ($full: Boolean!) { plan { id __typename ... on Plan @include(if: $full) { title } } }', { full: false },
  { plan: { id: '1', __typename: 'Plan' } }))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{"plan":{"id":"1","__typename":"Plan"}}
undefined
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
