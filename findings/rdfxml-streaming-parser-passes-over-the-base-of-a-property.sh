#!/usr/bin/env bash
# Software: rdfxml-streaming-parser 3.3.0, rdflib 2.4.0 (npm, JavaScript), on Node.js 20.
#
# Behaviour: xml:base holds for the element that has it and all within, be it a description or a property. The parser heeds the
# one at a description; at a property it passes over it, for its own rdf:resource and for the descriptions within. The statement
# points at an address of another site, without an error.
#
# Expected: the same address from all three forms, as rdflib reads them.
#
# Seen: the lines below: where the base stands, and the object in both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdfxml-streaming-parser@3.3.0 rdflib@2.4.0

cat > try.mjs <<'JS'
import { graph, parse } from 'rdflib'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
const base = ' xml:base="http://other.example/docs/"'
for (const [place, outer, inner] of [
  ['description', base, '<x:source rdf:resource="plan"/>'],
  ['property', '', `<x:source${base} rdf:resource="plan"/>`],
  ['around', '', `<x:source${base}><rdf:Description rdf:about="plan"/></x:source>`]]) {
  const text = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="urn:x:">'
    + `<rdf:Description rdf:about="urn:x:plan"${outer}>${inner}</rdf:Description></rdf:RDF>`
  const parser = new RdfXmlParser({ baseIRI: 'http://example.org/file' })
  parser.end(text)
  const found = []
  for await (const quad of parser) found.push(quad.object.value)
  const store = graph()
  parse(text, store, 'http://example.org/file', 'application/rdf+xml')
  console.log(place + ': ' + found.join(' ') + ' ' + store.statements.map(it => it.object.value).join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
description: http://other.example/docs/plan http://other.example/docs/plan
property: http://example.org/plan http://other.example/docs/plan
around: http://example.org/plan http://other.example/docs/plan
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
