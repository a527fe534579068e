#!/usr/bin/env bash
# Software: shacl-engine 1.1.2 against rdf-validate-shacl 0.6.5, both over n3 2.13.12 (npm).
#
# Behaviour: shacl-engine looks for rdfs:subClassOf in the shapes graph only, rdf-validate-shacl in the data graph only. With the class tree
# beside the data, shacl-engine checks no instance of a subclass and reports that all conforms; with the tree beside the shapes
# it is the other way round.
#
# Expected: SHACL makes a SHACL instance by the subclasses that the data graph states; two validators give one verdict.
#
# Seen: {"tree beside the data":{"rdf-validate-shacl":false,"shacl-engine":true},"tree beside the shapes":{"rdf-validate-shacl":true,"shacl-engine":false}}
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
const head = '@prefix sh: <http://www.w3.org/ns/shacl#>. @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>. @prefix : <urn:x:>.'
const graph = text => new Store(new Parser().parse(head + text))
const tree = ':Measure rdfs:subClassOf :Item.'
const shape = ':ItemShape sh:targetClass :Item; sh:property [ sh:path :title; sh:minCount 1 ].'
const item = ':m1 a :Measure.'
const verdicts = async (shapes, data) => ({
  'rdf-validate-shacl': (await new RdfValidator(graph(shapes)).validate(graph(data))).conforms,
  'shacl-engine': (await new Validator(graph(shapes), { factory: DataFactory }).validate({ dataset: graph(data) })).conforms
})
console.log(JSON.stringify({
  'tree beside the data': await verdicts(shape, `${item} ${tree}`), 'tree beside the shapes': await verdicts(`${shape} ${tree}`, item)
}))
JS
seen=$(node try.mjs)
expected='{"tree beside the data":{"rdf-validate-shacl":false,"shacl-engine":true},"tree beside the shapes":{"rdf-validate-shacl":true,"shacl-engine":false}}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
