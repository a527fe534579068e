#!/usr/bin/env bash
# Software: udsv 0.7.3, csv-parse 7.0.3 (npm), on Node.js 20.
#
# Behaviour: of a file with one column no row is read if any cell of it is in quotes, the first, the last or one in the middle. The result is
# an empty list, as it is for a file with a heading only. A second column, or no quotes, and all is there.
#
# Expected: the rows, as csv-parse reads them; quotes are allowed around every cell.
#
# Seen: the lines below: the file, with / for the ends of lines, its rows by udsv and by csv-parse.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund udsv@0.7.3 csv-parse@7.0.3

cat > try.mjs <<'JS'
import { parse } from 'csv-parse/sync'
import { inferSchema, initParser } from 'udsv'
for (const text of ['name\na\nb\n', 'name\na\n"b"\nc\n', 'name\n"知財"\n', '"name"\n"a"\n"b"\n', 'id,name\n1,"a"\n2,"b"\n'])
  console.log(text.trim().replace(/\n/g, ' / '), '|', JSON.stringify(initParser(inferSchema(text)).stringArrs(text)), '|', JSON.stringify(parse(text, { from: 2 })))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
name / a / b | [["a"],["b"]] | [["a"],["b"]]
name / a / "b" / c | [] | [["a"],["b"],["c"]]
name / "知財" | [] | [["知財"]]
"name" / "a" / "b" | [] | [["a"],["b"]]
id,name / 1,"a" / 2,"b" | [["1","a"],["2","b"]] | [["1","a"],["2","b"]]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
