#!/usr/bin/env bash
# Software: rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2, both over n3 2.13.12 (npm).
#
# Behaviour: sh:pattern "^\p{L}+$" (letters only) refuses 知財 and takes the text p{L}: the pattern goes to JavaScript's RegExp without its
# u flag, where \p is the letter p. sh:flags "u" is no way out in SHACL, which knows the flags of XPath.
# For the same reason 𠮷 (one character) breaks sh:pattern "^.$", and sh:maxLength 1 as well.
#
# Expected: SPARQL's REGEX and STRLEN, by which SHACL defines the three, know \p{L} and count characters: 知財 and 𠮷 conform.
#
# Seen: both validators refuse 知財 and, by pattern and by length, 𠮷, and take p{L} for one letter.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund shacl-engine@1.1.2 rdf-validate-shacl@0.6.5 n3@2.13.12

cat > try.mjs <<'JS'
import { DataFactory, Parser, Store } from 'n3'
import RdfValidator from 'rdf-validate-shacl'
import { Validator } from 'shacl-engine'
const head = '@prefix sh: <http://www.w3.org/ns/shacl#>. @prefix : <urn:x:>.'
const graph = text => new Store(new Parser().parse(head + text))
const conforms = async (constraint, title) => {
  const shapes = `:s sh:targetNode :m; sh:property [ sh:path :title; ${constraint} ].`
  const data = `:m :title "${title}".`
  return [
    (await new RdfValidator(graph(shapes)).validate(graph(data))).conforms,
    (await new Validator(graph(shapes), { factory: DataFactory }).validate({ dataset: graph(data) })).conforms
  ]
}
const letters = String.raw`sh:pattern "^\\p{L}+$"`
console.log(JSON.stringify({
  '知財': await conforms(letters, '知財'), 'p{L}': await conforms(letters.replace('+', ''), 'p{L}'),
  '𠮷 by pattern': await conforms('sh:pattern "^.$"', '𠮷'), '𠮷 by length': await conforms('sh:maxLength 1', '𠮷')
}))
JS
seen=$(node try.mjs)
expected='{"知財":[false,false],"p{L}":[true,true],"𠮷 by pattern":[false,false],"𠮷 by length":[false,false]}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
