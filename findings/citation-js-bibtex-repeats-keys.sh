#!/usr/bin/env bash
# Software: @citation-js/core 0.8.2 with @citation-js/plugin-bibtex 0.8.2 (npm).
#
# Behaviour: the BibTeX writer throws the given ids away and makes keys of family name, year and the first word of the title,
# without looking whether a key is taken: three works with three ids come out under one key.
# Reading the file back, the same library gives three works of one id.
#
# Expected: the ids as keys (they are valid ones), or at least keys that differ within one file; BibTeX refuses a repeated entry.
#
# Seen: Smith2026Report three times for ids plan-1, plan-2, plan-3.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2

cat > try.cjs <<'JS'
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
const works = [1, 2, 3].map(number => ({
  id: `plan-${number}`, type: 'report', title: `Report on part ${number}`,
  author: [{ family: 'Smith', given: 'A.' }], issued: { 'date-parts': [[2026]] }
}))
const text = new Cite(works).format('bibtex')
const keys = text.match(/(?<=@techreport\{)[^,]+/g)
const back = new Cite(text).data.map(work => `${work.id}: ${work.title}`)
console.log(JSON.stringify({ keys, back }))
JS
seen=$(node try.cjs)
expected='{"keys":["Smith2026Report","Smith2026Report","Smith2026Report"],"back":["Smith2026Report: Report on part 1","Smith2026Report: Report on part 2","Smith2026Report: Report on part 3"]}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
