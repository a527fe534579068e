#!/usr/bin/env bash
# Software: graphql-norm 1.3.6, graphql 14.7.0 (npm), on Node.js 20.
#
# Behaviour: a field is stored under its name and its arguments, where a variable that is left out counts as nothing; the default
# that the query declares for it is not looked at. Two queries that differ in the default have the same key, plans({}), so that
# the normalised map answers the query for 2026 with the plans of 2025, and calls the answer complete.
#
# Expected: the value of the default as part of the key (the specification coerces the variables before anything is asked), or a
# miss, which denormalize tells by data: undefined.
#
# Seen: the three lines below; the same query with the year given as a variable misses, as it should.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-norm@1.3.6 graphql@14.7.0

cat > try.cjs <<'JS'
const { normalize, denormalize } = require('graphql-norm')
const { parse } = require('graphql')
const plans = year => parse(`query Plans($year: Int = ${year}) { plans(year: $year) { id __typename title } }`)
const map = normalize(plans(2025), {}, { plans: [{ id: '1', __typename: 'Plan', title: '知的財産推進計画2025' }] })
console.log('stored as', Object.keys(map.ROOT_QUERY).join())
console.log('default 2026:', JSON.stringify(denormalize(plans(2026), {}, map).data))
console.log('year 2026 given:', JSON.stringify(denormalize(plans(2026), { year: 2026 }, map).data))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
stored as plans({})
default 2026: {"plans":[{"id":"1","__typename":"Plan","title":"知的財産推進計画2025"}]}
year 2026 given: undefined
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
