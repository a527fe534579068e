#!/usr/bin/env bash
# Software: deep-object-diff 1.1.9, microdiff 1.6.0 (npm), on Node.js 20.
#
# Behaviour: the two sides are compared by their keys, without a look at what they are: a list and an object with its places for
# keys are equal, and so are an empty list and an empty object, whole documents as well. diff, and detailedDiff with its three
# parts, are empty. A field that an export turned from a list into an object is no change.
#
# Expected: an update, as microdiff has it, and as null against {} is one here, too.
#
# Seen: the lines below: before and after, the difference by deep-object-diff, and how many changes microdiff finds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund deep-object-diff@1.1.9 microdiff@1.6.0

cat > try.cjs <<'JS'
const { diff, detailedDiff } = require('deep-object-diff')
const micro = require('microdiff').default
for (const [before, after] of [[{ years: [2025] }, { years: { 0: 2025 } }], [{ notes: [] }, { notes: {} }], [{ a: { list: ['x', 'y'] } }, { a: { list: { 0: 'x', 1: 'y' } } }], [{ a: null }, { a: {} }]])
  console.log([before, after, diff(before, after), detailedDiff(before, after)].map(value => JSON.stringify(value)).join(' '), micro(before, after).length)
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{"years":[2025]} {"years":{"0":2025}} {} {"added":{},"deleted":{},"updated":{}} 1
{"notes":[]} {"notes":{}} {} {"added":{},"deleted":{},"updated":{}} 1
{"a":{"list":["x","y"]}} {"a":{"list":{"0":"x","1":"y"}}} {} {"added":{},"deleted":{},"updated":{}} 1
{"a":null} {"a":{}} {"a":{}} {"added":{},"deleted":{},"updated":{"a":{}}} 1
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
