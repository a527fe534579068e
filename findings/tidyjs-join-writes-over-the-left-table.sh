#!/usr/bin/env bash
# Software: @tidyjs/tidy 2.6.1 (npm), on Node.js 20.
#
# Behaviour: where both tables have a column of one name that is not joined by, as name or id mostly is, the right one is written over the
# left one. In a leftJoin that happens in the rows that found a partner and not in the others: one column then holds names of measures and
# of ministries, and nothing tells which is which. With by: { id: 'ministry' } the id of the measure is replaced by that of the ministry.
#
# Expected: both columns, as .x and .y in dplyr, after which the library is made, or an error.
#
# Seen: the lines below: the join, its keys and its rows.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @tidyjs/tidy@2.6.1

cat > try.cjs <<'JS'
const { tidy, leftJoin, innerJoin } = require('@tidyjs/tidy')
const measures = [{ id: 1, ministry: 7, name: 'Measure A' }, { id: 2, ministry: 9, name: 'Measure B' }]
const ministries = [{ id: 7, name: 'Ministry X' }]
const notes = [{ id: 1, name: 'Note N' }]
const show = rows => rows.map(row => Object.entries(row).map(pair => pair.join('=')).join(' ')).join(' / ')
console.log('leftJoin', 'id', '|', show(tidy(measures, leftJoin(notes, { by: 'id' }))))
console.log('leftJoin', 'id=ministry', '|', show(tidy(measures, leftJoin(ministries, { by: { id: 'ministry' } }))))
console.log('innerJoin', 'id=ministry', '|', show(tidy(measures, innerJoin(ministries, { by: { id: 'ministry' } }))))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
leftJoin id | id=1 ministry=7 name=Note N / id=2 ministry=9 name=Measure B
leftJoin id=ministry | id=7 ministry=7 name=Ministry X / id=2 ministry=9 name=Measure B
innerJoin id=ministry | id=7 ministry=7 name=Ministry X
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
