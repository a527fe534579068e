// Reads the exports with readers of the JavaScript world and DuckDB, and compares counts and values.
//   node check.mjs FOLDER, filled with `ipgraph export <format>` for every format, with the packages of tables unpacked beside
//   them: csv/, jsonl/ and, where it was made, parquet/.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { StreamParser } from 'n3';

const folder = process.argv[2];
const lines = path => readFileSync(join(folder, 'jsonl', path), 'utf8').split('\n').filter(line => line).map(line => JSON.parse(line));
const tablesOf = kind => readdirSync(join(folder, 'jsonl', kind)).map(file => file.replace('.jsonl', ''));
const count = kind => tablesOf(kind).reduce((sum, table) => sum + lines(`${kind}/${table}.jsonl`).length, 0);
const [nodes, edges] = [count('nodes'), count('relationships')];
const sample = lines('nodes/Measure.jsonl')[0];

for (const [name, read] of [['graphml', graphml.parse], ['gexf', gexf.parse]]) {
  const graph = read(MultiDirectedGraph, readFileSync(join(folder, `ipgraph.${name}`), 'utf8'));
  assert.deepEqual([graph.order, graph.size], [nodes, edges], `graphology reads other counts from ${name}`);
  assert.equal(graph.getNodeAttribute(sample.id, 'text'), sample.text);
  console.log(`ok graphology ${name}`);
}

// jsonld.js spells a double in its own way, so that doubles are compared by what they are.
const double = 'http://www.w3.org/2001/XMLSchema#double';
const spell = object => object.datatype?.value === double ? `"${Number(object.value)}"^^${double}`
  : object.termType !== 'Literal' ? object.value
  : object.language ? `"${object.value}"@${object.language}`
  : object.datatype && !object.datatype.value.endsWith('#string') ? `"${object.value}"^^${object.datatype.value}`
  : `"${object.value}"`;

// Statements are counted once, in whichever order and however often they stand in a file.
async function statements(file, format) {
  const found = new Set();
  const parser = new StreamParser({ format });
  for await (const quad of createReadStream(join(folder, file)).pipe(parser))
    found.add(`${quad.subject.value} ${quad.predicate.value} ${spell(quad.object)}`);
  return found;
}

const turtle = await statements('ipgraph.ttl', 'text/turtle');
const quads = await statements('ipgraph.nq', 'application/n-quads');
assert.equal(turtle.size, quads.size, 'N3.js reads other counts from Turtle than from N-Quads');
assert.ok([...turtle].every(statement => quads.has(statement)), 'N3.js reads other statements from Turtle than from N-Quads');
console.log('ok n3 turtle and nquads');

// The whole is more than jsonld.js takes at once: every subject of a sample must say what Turtle says of it.
const linked = JSON.parse(readFileSync(join(folder, 'ipgraph.jsonld'), 'utf8'))['@graph'];
const some = linked.filter((_, index) => index % 50 === 0);
const read = await jsonld.toRDF({ '@graph': some }, { safe: true });
assert.ok(read.length > 1000);
for (const { subject, predicate, object } of read) {
  const term = spell(object);
  assert.ok(turtle.has(`${subject.value} ${predicate.value} ${term}`), `${subject.value} ${predicate.value} ${term} is not in Turtle`);
}
console.log(`ok jsonld ${some.length} of ${linked.length} subjects`);

const connection = await (await DuckDBInstance.create()).connect();
const ask = async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson();
for (const [extension, reader] of [
  ['csv', path => `read_csv('${path}', all_varchar = true, header = true, quote = '"', escape = '"', max_line_size = 10000000)`],
  ['jsonl', path => `read_json('${path}', format = 'newline_delimited', sample_size = -1)`],
  ['parquet', path => `read_parquet('${path}')`],
]) {
  if (!existsSync(join(folder, extension)))
    continue;
  for (const kind of ['nodes', 'relationships'])
    for (const table of tablesOf(kind)) {
      const rows = lines(`${kind}/${table}.jsonl`);
      if (rows.length === 0)
        continue;
      const source = reader(join(folder, extension, kind, `${table}.${extension}`));
      const [{ n }] = await ask(`select count(*) as n from ${source}`);
      assert.equal(Number(n), rows.length, `DuckDB reads other counts from ${extension} ${table}`);
    }
  const [found] = await ask(`select "text" as t from ${reader(join(folder, extension, 'nodes', `Measure.${extension}`))} where id = '${sample.id}'`);
  assert.equal(found.t, sample.text, `DuckDB reads another text from ${extension}`);
  console.log(`ok duckdb ${extension}`);
}

// Every value of every table, as a reader of Parquet alone sees it: numbers as numbers, days as days, lists as JSON.
const plain = value => value instanceof Date ? value.toISOString().slice(0, 10)
  : typeof value === 'bigint' ? Number(value)
  : value === undefined ? null : value;
const wanted = value => value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
for (const kind of ['nodes', 'relationships', 'flat'])
  for (const table of tablesOf(kind)) {
    const rows = lines(`${kind}/${table}.jsonl`);
    const file = await asyncBufferFromFile(join(folder, 'parquet', kind, `${table}.parquet`));
    const found = await parquetReadObjects({ file });
    assert.equal(found.length, rows.length, `hyparquet reads other counts from ${kind}/${table}`);
    for (const [index, row] of rows.entries())
      for (const [name, value] of Object.entries(row))
        assert.deepEqual(plain(found[index][name]), wanted(value), `hyparquet reads another ${name} from ${kind}/${table}, row ${index}`);
  }
console.log('ok hyparquet, every value');
const types = Object.fromEntries((await ask(`describe select * from read_parquet('${join(folder, 'parquet/nodes/Measure.parquet')}')`))
  .map(column => [column.column_name, column.column_type]));
assert.deepEqual([types.id, types.year, types.title], ['VARCHAR', 'BIGINT', 'VARCHAR']);
console.log('ok duckdb, types of parquet');
