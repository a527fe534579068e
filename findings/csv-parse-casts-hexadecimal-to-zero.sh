#!/usr/bin/env bash
# Software: csv-parse 7.0.3 (npm).
#
# Behaviour: with `cast: true` the cells 0x10, 0xff, 0b11 and 0o17 become the number 0.
# The test whether a cell is a number accepts the prefixes of JavaScript, the conversion after it stops at the x, b or o.
#
# Expected: 16, 255, 3 and 15, or the text as it stands; either half alone would do that.
#
# Seen: [0,0,0,0,1000,"1_000"], where 1e3 is 1000 as it should be and 1_000 stays text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund csv-parse@7.0.3

cat > try.cjs <<'JS'
const { parse } = require('csv-parse/sync')
console.log(JSON.stringify(parse('0x10,0xff,0b11,0o17,1e3,1_000\n', { cast: true })[0]))
JS
seen=$(node try.cjs)
expected='[0,0,0,0,1000,"1_000"]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
