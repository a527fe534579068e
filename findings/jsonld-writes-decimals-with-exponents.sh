#!/usr/bin/env bash
# Software: jsonld.js 9.0.0, jsonld-streaming-parser 5.0.1 (npm), on Node.js 20; rdflib 6.1.1 (Debian python3-rdflib).
#
# Behaviour: a JSON number under a term that is typed xsd:decimal becomes "3.64E0"^^xsd:decimal. The lexical form is that of
# xsd:double, which xsd:decimal does not have, so that the literal is ill-typed; both processors do it, for the algorithm of JSON-LD
# 1.1 asks for it. A whole number stands as it is, so that data with few fractions look right.
#
# Expected: "3.64"^^xsd:decimal. Who wants it writes the value as text: { "@value": "3.64", "@type": "xsd:decimal" }.
#
# Seen: the two lines below. (A store that validates literals then refuses the file, and SPARQL cannot compare the value.)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsonld@9.0.0 jsonld-streaming-parser@5.0.1

cat > try.cjs <<'JS'
const jsonld = require('jsonld')
const { JsonLdParser } = require('jsonld-streaming-parser')
const growth = { '@id': 'http://example.org/growth', '@type': 'http://www.w3.org/2001/XMLSchema#decimal' }
const document = { '@context': { growth }, '@id': 'http://example.org/kpi', growth: 3.64 }
jsonld.toRDF(document, { format: 'application/n-quads' }).then(quads => {
  console.log('jsonld.js', quads.trim().split(' ')[2])
  const parser = new JsonLdParser()
  parser.on('data', quad => console.log('streaming', quad.object.value, quad.object.datatype.value.split('#')[1]))
  parser.end(JSON.stringify(document))
})
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
jsonld.js "3.64E0"^^<http://www.w3.org/2001/XMLSchema#decimal>
streaming 3.64E0 decimal
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
