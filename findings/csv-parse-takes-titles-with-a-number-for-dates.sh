#!/usr/bin/env bash
# Software: csv-parse 7.0.3 (npm), on Node.js 20.
#
# Behaviour: with `cast: true, cast_date: true` a text that merely ends in a blank and a number becomes a Date, in Japanese too:
# 施策 3 is the 1st of March 2001, 目標 50 the year 1950, Measure 2023 the year 2023. 第3章 stays text, so that one column holds both kinds.
#
# Expected: dates from ISO forms, or from forms that name a date; text in a language without month names stays text.
#
# Seen (time zone UTC): Date 2001-03-01, Date 1950-01-01, Date 2023-01-01, Date 2045-01-01, text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund csv-parse@7.0.3

cat > try.cjs <<'JS'
const { parse } = require('csv-parse/sync')
const row = parse('施策 3,目標 50,Measure 2023,目標 45,第3章\n', { cast: true, cast_date: true })[0]
console.log(JSON.stringify(row.map(cell => cell instanceof Date ? 'Date ' + cell.toISOString().slice(0, 10) : cell)))
JS
seen=$(TZ=UTC node try.cjs)
expected='["Date 2001-03-01","Date 1950-01-01","Date 2023-01-01","Date 2045-01-01","第3章"]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
