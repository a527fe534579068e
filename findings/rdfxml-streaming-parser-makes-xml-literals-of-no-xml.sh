#!/usr/bin/env bash
# Software: rdfxml-streaming-parser 3.3.0, rdfa-streaming-parser 3.0.2 (npm), on Node.js 20.
#
# Behaviour: rdf:parseType="Literal" takes the markup within a property as it is, for a literal of type rdf:XMLLiteral. The tags
# are written out again, the entities between them are not: &amp; and &lt; are bare, and a quote ends the attribute that it
# stands in. The literal is no XML, or another: a text that spoke of <b> is bold now. The reader of RDFa, for rdf:HTML, does the
# same. There is no error.
#
# Expected: the markup as it stood, entities and all: both types have a lexical form that is parsed again.
#
# Seen: the lines below: the markup, then the literal.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdfxml-streaming-parser@3.3.0 rdfa-streaming-parser@3.0.2

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

import { RdfaParser } from 'rdfa-streaming-parser'
const markup = ['IP &amp; AI <i>2025</i>', 'write &lt;b&gt; for bold', '<i title="a &quot;b&quot;">c</i>']
for (const text of markup) console.log(text + ' -> ' + await read('', `<x:text rdf:parseType="Literal">${text}</x:text>`))
const html = new RdfaParser({ baseIRI: 'http://example.org/', contentType: 'text/html' })
html.end(`<html><body><p property="http://example.org/text" datatype="rdf:HTML">${markup[1]}</p></body></html>`)
for await (const quad of html) console.log(quad.object.value)
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
IP &amp; AI <i>2025</i> -> IP & AI <i>2025</i>
write &lt;b&gt; for bold -> write <b> for bold
<i title="a &quot;b&quot;">c</i> -> <i title="a "b"">c</i>
write <b> for bold
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
