#!/usr/bin/env bash
# Software: sparqlxml-parse 3.3.0 (npm), on Node.js 20.
#
# Behaviour: a literal whose text stands in a CDATA section, as some writers have it for texts with < or &, is read as an empty
# text; where a section is between plain pieces, only the last piece stays, and so it is behind a comment. Neither is an error:
# CDATA and comments are no part of what a reader of XML answers with.
#
# Expected: the text of the element, sections and all, without comments.
#
# Seen: the lines below: the text in XML, and as it is read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund sparqlxml-parse@3.3.0

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import { SparqlXmlParser } from 'sparqlxml-parse'
for (const text of ['IP &amp; AI', '<![CDATA[IP & AI]]>', 'plan <![CDATA[IP & AI]]> 2025', 'plan <!-- new --> 2025']) {
  const xml = '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="title"/></head><results><result>'
    + `<binding name="title"><literal>${text}</literal></binding></result></results></sparql>`
  for await (const row of new SparqlXmlParser().parseXmlResultsStream(Readable.from([xml]))) console.log(text + ' -> ' + JSON.stringify(row.title.value))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
IP &amp; AI -> "IP & AI"
<![CDATA[IP & AI]]> -> ""
plan <![CDATA[IP & AI]]> 2025 -> " 2025"
plan <!-- new --> 2025 -> " 2025"
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
