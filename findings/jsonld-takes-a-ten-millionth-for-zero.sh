#!/usr/bin/env bash
# Software: jsonld 9.0.0, jsonld-streaming-parser 5.0.1 (npm), on Node.js 20.
#
# Behaviour: a JSON number is an integer for jsonld where its text as JavaScript writes it has no point. 1e-7 has none, and no
# more have 2e-9 and 3e-8: each becomes "0"^^xsd:integer, and with the type xsd:decimal "0"^^xsd:decimal. 1.5e-7 next to them is
# right, and so are 1e-6 (written 0.000001) and 1e-7 with the type xsd:double. There is no error; small weights and
# probabilities are nought, and all alike.
#
# Expected: "1.0E-7"^^xsd:double, as the other processor has it: the algorithm of JSON-LD 1.1 makes an integer only of a number
# without a fraction.
#
# Seen: the lines below: value and type of each statement, from jsonld and from the streaming parser.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsonld@9.0.0 jsonld-streaming-parser@5.0.1

cat > try.mjs <<'JS'
import jsonld from 'jsonld'
import { JsonLdParser } from 'jsonld-streaming-parser'
const show = terms => terms.map(it => it.value + ' ' + it.datatype.value.split('#')[1]).join(', ')
for (const value of [0.0000001, 0.00000015, 0.000001]) {
  const document = { '@id': 'urn:x:word', 'urn:x:weight': value }
  const whole = (await jsonld.toRDF(document)).map(quad => quad.object)
  const parser = new JsonLdParser()
  parser.end(JSON.stringify(document))
  const streamed = []
  for await (const quad of parser) streamed.push(quad.object)
  console.log(show(whole) + '; ' + show(streamed))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
0 integer; 1.0E-7 double
1.5E-7 double; 1.5E-7 double
1.0E-6 double; 1.0E-6 double
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
