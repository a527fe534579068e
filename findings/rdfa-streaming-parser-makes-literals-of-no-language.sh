#!/usr/bin/env bash
# Software: rdfa-streaming-parser 3.0.2, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: lang="" in HTML says that the language of a text is not known, as for a code in a Japanese page. The parser gives
# the text the type rdf:langString and no language, a literal that RDF does not have: it equals no other, n3 writes it as
# "..."^^rdf:langString, and cannot read the file that it wrote.
#
# Expected: a plain string (RDFa Core 1.1: an empty value takes the language away).
#
# Seen: the lines below: the text as N-Triples, with a language, with none, and with an empty one; then what reading it back
# says.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdfa-streaming-parser@3.0.2 n3@2.13.12

cat > try.mjs <<'JS'
import { Parser, Writer } from 'n3'
import { RdfaParser } from 'rdfa-streaming-parser'
for (const language of [' lang="ja"', '', ' lang=""']) {
  const parser = new RdfaParser({ baseIRI: 'http://example.org/', contentType: 'text/html' })
  parser.end(`<html><body about="urn:x:plan"><p property="urn:x:code"${language}>KPI-3</p></body></html>`)
  const writer = new Writer({ format: 'N-Triples' })
  for await (const quad of parser) writer.addQuad(quad)
  const text = await new Promise(done => writer.end((_, it) => done(it)))
  console.log(text.trim())
  try { new Parser().parse(text) } catch (error) { console.log(error.message) }
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
<urn:x:plan> <urn:x:code> "KPI-3"@ja .
<urn:x:plan> <urn:x:code> "KPI-3" .
<urn:x:plan> <urn:x:code> "KPI-3"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .
Detected illegal (directional) languaged-tagged string with explicit datatype on line 1.
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
