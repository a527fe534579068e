#!/usr/bin/env bash
# Software: rdflib 2.4.0 (npm, JavaScript), on Node.js 20.
#
# Behaviour: written as RDF/XML, a list is an empty element with parseType="Collection", whatever was in it, resources and literals
# alike. The file is valid, the property is there, and who reads it finds the empty list.
#
# Expected: the members as elements within, or, for literals, which a collection cannot hold, the rdf:first and rdf:rest written
# out; or an error.
#
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdflib@2.4.0

cat > try.mjs <<'JS'
import { graph, parse, serialize } from 'rdflib'
for (const list of ['<urn:x:a> <urn:x:b>', '"a" "b" 3']) {
  const store = graph()
  await new Promise((done, fail) => parse(`<urn:x:plan> <http://example.org/topics> (${list}) .`, store, 'urn:base:', 'text/turtle', error => error ? fail(error) : done()))
  const xml = await new Promise((done, fail) => serialize(null, store, 'urn:base:', 'application/rdf+xml', (error, text) => error ? fail(error) : done(text)))
  console.log(list, '=>', xml.match(/<\w+:topics[^]*:topics>/)[0].replace(/\w+:topics/g, 'topics').replace(/\s+/g, ' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
<urn:x:a> <urn:x:b> => <topics rdf:parseType="Collection"></topics>
"a" "b" 3 => <topics rdf:parseType="Collection"></topics>
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
