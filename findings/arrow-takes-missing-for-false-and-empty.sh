#!/usr/bin/env bash
# Software: apache-arrow 21.2.0 (npm), on Node.js 20.
#
# Behaviour: tableFromJSON makes a column of each name and knows null. Where a row does not have the name at all, as JSON leaves it
# out, a boolean is false, a text is "" and a number NaN: values like any other, with a null count of 0 that goes into the file.
# A text in a column of booleans is false, too, and in a column of numbers NaN. There is no error.
#
# Expected: null wherever the row has no value, and an error for a value of another type.
#
# Seen: the lines below: the columns as they are after writing to IPC and reading, then the null count of each.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund apache-arrow@21.2.0

cat > try.mjs <<'JS'
import { tableFromIPC, tableFromJSON, tableToIPC } from 'apache-arrow'
const show = rows => {
  const table = tableFromIPC(tableToIPC(tableFromJSON(rows)))
  const columns = table.schema.fields.map((field, at) => [field.name, table.getChildAt(at)])
  console.log(columns.map(([name, column]) => name + ' ' + JSON.stringify([...column].map(it => Number.isNaN(it) ? 'NaN' : it)) + ' ' + column.nullCount).join('; '))
}
const full = { open: true, title: '知財', year: 2025 }
show([full, { open: null, title: null, year: null }])
show([full, {}])
show([full, { open: 'yes', title: 'a', year: 'b' }])
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
open [true,null] 1; title ["知財",null] 1; year [2025,null] 1
open [true,false] 0; title ["知財",""] 0; year [2025,"NaN"] 0
open [true,false] 0; title ["知財","a"] 0; year [2025,"NaN"] 0
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
