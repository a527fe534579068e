// Judges `ipgraph schema diff` with the diff of GraphQL Inspector: the same coordinates must have the same levels.
//   node schema-changes.mjs COMMAND...
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [command, ...words] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
const pairs = JSON.parse(readFileSync(new URL('schema-changes.json', import.meta.url), 'utf8'));
const worse = ['safe', 'dangerous', 'breaking'];
const levels = { BREAKING: 'breaking', DANGEROUS: 'dangerous', NON_BREAKING: 'safe' };

// The worst that is said of each coordinate. The Inspector tells a directive that is used beside what it means; of
// @deprecated the meaning is told already, and of another reason it says that the argument was removed and added.
function collect(changes) {
  const found = new Map();
  for (const [coordinate, level] of changes)
    if (worse.indexOf(level) > worse.indexOf(found.get(coordinate) ?? ''))
      found.set(coordinate, level);
  return Object.fromEntries([...found].sort());
}

function theirs(changes) {
  const added = changes.filter(change => /^(TYPE|DIRECTIVE)_ADDED$/.test(change.type)).map(change => change.path);
  return collect(changes
    .filter(change => !(change.type.startsWith('DIRECTIVE_USAGE') && change.path.includes('.@deprecated.')))
    .filter(change => !added.some(path => change.path?.startsWith(`${path}.`)))
    .map(change => [(change.path ?? 'schema').replace(/\.@(deprecated|specifiedBy|oneOf)(\..*)?$/, ''), levels[change.criticality.level]]));
}

function ours(older, newer) {
  const [one, other] = [join(folder, 'old.graphql'), join(folder, 'new.graphql')];
  writeFileSync(one, older);
  writeFileSync(other, newer);
  const run = spawnSync(command, [...words, 'schema', 'diff', one, other, '--json'], { encoding: 'utf8' });
  assert.ok(run.status === 0 || run.status === 2, run.stderr);
  const changes = JSON.parse(run.stdout);
  assert.equal(run.status === 2, changes.some(change => change.level === 'breaking'), 'the exit code says whether clients break');
  return collect(changes.map(({ coordinate, level }) => [coordinate.replace(/\((\w+):\)/, '.$1'), level]));
}

// An argument that is new on a directive is told at the directive there, and at the argument here.
const ofDirectives = changes => collect(Object.entries(changes).map(([path, level]) =>
  [path.startsWith('@') ? path.split('.')[0] : path, level]));

// All pairs in two schemas, so that the program starts once: each pair's types get names of their own.
let [older, newer] = ['type Query { a: Int }', 'type Query { a: Int }'];
const expected = {};
for (const [index, [before, after]] of pairs.entries()) {
  const rename = text => text.replace(/\b(Query|[A-Z])\b(?=[^"]*(?:"[^"]*"[^"]*)*$)/g, (name, _, at) =>
    /^(A|B)$/.test(name) && /enum/.test(text) ? name : `${name}${index}`)
    .replace(/directive @d\b/g, `directive @d${index}`).replace(/schema \{[^}]*\}/, '');
  if (/schema \{/.test(after))
    continue;
  older += `\n${rename(before)}`;
  newer += `\n${rename(after)}`;
}
Object.assign(expected, ofDirectives(theirs(await diff(buildSchema(older), buildSchema(newer)))));
assert.deepEqual(ofDirectives(ours(older, newer)), expected);

// Roots can be told only of whole schemas.
let count = Object.keys(expected).length;
for (const [before, after] of pairs.filter(pair => /schema \{/.test(pair[1]))) {
  const told = theirs(await diff(buildSchema(before), buildSchema(after)));
  assert.deepEqual(ours(before, after), told);
  count += Object.keys(told).length;
}
console.log(`${count} coordinates have the level that GraphQL Inspector gives them`);
