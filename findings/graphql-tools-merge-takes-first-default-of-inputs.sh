#!/usr/bin/env bash
# Software: @graphql-tools/merge 9.2.8, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: of two definitions that differ in a default value, mergeTypeDefs keeps the last for an argument and the first for an
# input field, without a warning; values of an enum that only the later file has come before those of the earlier one.
#
# Expected: one rule for both, or a conflict that is told (throwOnConflict exists for types of fields only).
#
# Seen: the line below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @graphql-tools/merge@9.2.8 graphql@16.12.0

cat > try.cjs <<'JS'
const { mergeTypeDefs } = require('@graphql-tools/merge')
const { print } = require('graphql')
const one = 'type Query { measures(first: Int = 20): Int } input Page { first: Int = 20 } enum Kind { LEADS NAMED }'
const two = 'type Query { measures(first: Int = 50): Int } input Page { first: Int = 50 } enum Kind { REPORTED LEADS }'
console.log(print(mergeTypeDefs([one, two])).replace(/\s+/g, ' ').trim())
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
type Query { measures(first: Int = 50): Int } input Page { first: Int = 20 } enum Kind { REPORTED LEADS NAMED } schema { query: Query }
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
