#!/usr/bin/env bash
# Software: neo4j-driver 6.3.0 (npm), on Node.js 20.
#
# Behaviour: int(text), which makes the 64-bit integers of the driver, refuses empty text and takes anything else: digits of full
# width, as Japanese forms and files have them, are 0; 1e3 is 1; what follows the digits is dropped; and a number above the range
# comes back negative. What reaches the database is an ordinary parameter.
#
# Expected: an error for text that is not an integer of 64 bits, as BigInt(text) gives one.
#
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund neo4j-driver@6.3.0

cat > try.cjs <<'JS'
const { int } = require('neo4j-driver')
for (const text of ['12', '１２', '1e3', '12.9', '12px', '9223372036854775808']) console.log(text, String(int(text)))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
12 12
１２ 0
1e3 1
12.9 12
12px 12
9223372036854775808 -9223372036854775808
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
