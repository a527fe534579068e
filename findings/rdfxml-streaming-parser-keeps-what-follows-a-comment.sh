#!/usr/bin/env bash
# Software: rdfxml-streaming-parser 3.3.0 (npm), on Node.js 20.
#
# Behaviour: the text of a property is taken piece by piece, as the reader of XML hands it on, and each piece takes the place of
# the one before: a comment, a processing instruction or a CDATA section within the text cuts off all that stands ahead of it.
# 知財<!-- -->戦略 is 戦略. There is no error. Text that is one CDATA section as a whole is right, and entities do not cut.
#
# Expected: the whole text: comments and sections are no part of the model of XML that RDF/XML is read from.
#
# Seen: the lines below: the text in XML, and as it is read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdfxml-streaming-parser@3.3.0

cat > try.mjs <<'JS'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
const read = async (attributes, property) => {
  const parser = new RdfXmlParser({ baseIRI: 'http://example.org/file' })
  parser.end('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="urn:x:">'
    + `<rdf:Description rdf:about="urn:x:plan"${attributes}>${property}</rdf:Description></rdf:RDF>`)
  const found = []
  for await (const quad of parser) found.push(quad.object.value)
  return found.join(' ')
}

for (const text of ['IP &amp; AI', '<![CDATA[IP & AI]]>', '知財<!-- new -->戦略', 'plan <![CDATA[IP & AI]]> 2025'])
  console.log(text + ' -> ' + JSON.stringify(await read('', `<x:title>${text}</x:title>`)))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
IP &amp; AI -> "IP & AI"
<![CDATA[IP & AI]]> -> "IP & AI"
知財<!-- new -->戦略 -> "戦略"
plan <![CDATA[IP & AI]]> 2025 -> " 2025"
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
