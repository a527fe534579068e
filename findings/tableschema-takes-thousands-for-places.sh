#!/usr/bin/env bash
# Software: tableschema 1.12.6 (npm), on Node.js 20.
#
# Behaviour: the library that infers a Frictionless schema from a table takes a column of numbers with thousands separators for
# geographical points (1,064 is 1 degree by 64), finds no type at all for 1.5 and 2 (each value has its narrowest type, and none is
# shared), nor for 2025 and 12 (a year and an integer), and takes codes with leading zeros for numbers.
#
# Expected: number, number, integer; string for the codes.
#
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund tableschema@1.12.6

cat > try.cjs <<'JS'
const { Table } = require('tableschema')
const infer = async (...values) => {
  const table = await Table.load([['value'], ...values.map(value => [value])])
  await table.infer()
  console.log(values.join(' | '), '->', table.schema.descriptor.fields[0].type)
}
infer('12', '25').then(() => infer('1,064', '2,038')).then(() => infer('1.5', '2.5')).then(() => infer('1.5', '2')).then(() => infer('2025', '12')).then(() => infer('007', '008'))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
12 | 25 -> integer
1,064 | 2,038 -> geopoint
1.5 | 2.5 -> number
1.5 | 2 -> any
2025 | 12 -> any
007 | 008 -> number
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
