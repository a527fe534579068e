#!/usr/bin/env bash
# Software: alasql 4.19.1 (npm), on Node.js 20.
#
# Behaviour: numbers that came as text (from JSON or CSV) are joined before they are divided: the mean of '10' and '9' is 54.5, half
# of '109'. SUM gives nothing at all for the same rows. Neither is an error.
#
# Expected: 9.5 and 19, as other databases that cast, or an error.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund alasql@4.19.1

cat > try.cjs <<'JS'
const alasql = require('alasql')
const rows = [{ share: '10' }, { share: '9' }]
for (const aggregate of ['AVG', 'SUM', 'COUNT']) console.log(aggregate, alasql(`SELECT VALUE ${aggregate}(share) FROM ?`, [rows]))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
AVG 54.5
SUM undefined
COUNT 2
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
