#!/usr/bin/env bash
# Software: @tidyjs/tidy 2.6.1 (npm), on Node.js 20.
#
# Behaviour: a number that came as text, from CSV or JSON, is a number to sum and median and is not to mean, which leaves the row out of both
# its total and its count. Sum over n and mean of the same column are then two figures, and neither call says so. An empty
# cell is the least value of min.
#
# Expected: the mean of what was added up: sum divided by n.
#
# Seen: the lines below: the values, n, sum, mean, median and min.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @tidyjs/tidy@2.6.1

cat > try.cjs <<'JS'
const { tidy, summarize, n, sum, mean, median, min } = require('@tidyjs/tidy')
for (const values of [[10, 9, 20], ['10', 9, 20], ['10', '9', '20'], ['', 9, 20]]) {
  const [row] = tidy(values.map(value => ({ value })), summarize({ n: n(), sum: sum('value'), mean: mean('value'), median: median('value'), min: min('value') }))
  console.log(JSON.stringify(values), '|', Object.entries(row).map(([name, value]) => name + ' ' + JSON.stringify(value)).join(', '))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
[10,9,20] | n 3, sum 39, mean 13, median 10, min 9
["10",9,20] | n 3, sum 39, mean 14.5, median 10, min 9
["10","9","20"] | n 3, sum 39, mean undefined, median 10, min "10"
["",9,20] | n 3, sum 29, mean 14.5, median 9, min ""
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
