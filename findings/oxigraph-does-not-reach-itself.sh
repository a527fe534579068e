#!/usr/bin/env bash
# Software: oxigraph 0.5.11 (npm), on Node.js 20.
#
# Behaviour: a path with * or ? has a way of no steps, from each thing to itself. Oxigraph knows it for what stands as subject or
# object in the data, and not for a thing that is named in the query alone: a class with all that is below it is empty where no
# statement speaks of the class, and ASK { :new :follows* :new } is false. With one statement about it, whatever it says, the row
# is there.
#
# Expected: the thing itself, always: SPARQL 1.1 has the path of no steps for every term that the pattern names (section 9.3).
#
# Seen: the lines below: the question and the answer, in a store with a single statement, that :old follows :older.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund oxigraph@0.5.11

cat > try.cjs <<'JS'
const oxigraph = require('oxigraph')
const store = new oxigraph.Store()
store.load('<http://example.org/old> <http://example.org/follows> <http://example.org/older> .', { format: 'text/turtle' })
for (const query of ['ASK { :older :follows* :older }', 'ASK { :new :follows* :new }', 'SELECT ?x { :older :follows* ?x }', 'SELECT ?x { :new :follows* ?x }',
  'SELECT ?x { :new :follows? ?x }', 'SELECT ?x { ?x :follows* :new }', 'SELECT ?x { VALUES ?from { :older :new } ?from :follows* ?x }']) {
  const answer = store.query('PREFIX : <http://example.org/> ' + query)
  console.log(query, '=>', typeof answer === 'boolean' ? answer : answer.map(row => row.get('x').value.replace(/.*\//, ':')).join(' ') || 'no row')
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
ASK { :older :follows* :older } => true
ASK { :new :follows* :new } => false
SELECT ?x { :older :follows* ?x } => :older
SELECT ?x { :new :follows* ?x } => no row
SELECT ?x { :new :follows? ?x } => no row
SELECT ?x { ?x :follows* :new } => no row
SELECT ?x { VALUES ?from { :older :new } ?from :follows* ?x } => :older
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
