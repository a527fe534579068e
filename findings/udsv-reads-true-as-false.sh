#!/usr/bin/env bash
# Software: udsv 0.7.3 (npm), on Node.js 20.
#
# Behaviour: a column of true, TRUE, yes and the like is typed as boolean, whatever the letters' case. Only one of its texts then counts
# as true, and all others are false, those that made the column boolean included: in a column with true and TRUE, as it comes of two
# people or of a spreadsheet, one of the two is false. There is no error, and the column has its right type.
#
# Expected: true for every spelling that counts as true, or the column left as text.
#
# Seen: the lines below: the cells of the column, and what they are read as.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund udsv@0.7.3

cat > try.mjs <<'JS'
import { inferSchema, initParser } from 'udsv'
for (const cells of ['true false', 'TRUE FALSE', 'TRUE false', 'true TRUE', 'TRUE true FALSE', 'True TRUE true', 'Yes yes no']) {
  const text = 'id,open\n' + cells.split(' ').map((cell, row) => row + ',' + cell + '\n').join('')
  console.log(cells, '=>', initParser(inferSchema(text)).typedObjs(text).map(row => row.open).join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
true false => true false
TRUE FALSE => true false
TRUE false => false false
true TRUE => false true
TRUE true FALSE => true false false
True TRUE true => false false true
Yes yes no => false true false
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
