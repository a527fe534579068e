// Has an empty Neo4j read the Cypher script, and LOAD CSV read every table, and compares counts and values.
//   node neo4j.mjs FOLDER BOLT-URL USER PASSWORD, the folder filled as for check.mjs. What the database held is deleted.
import assert from 'node:assert/strict';
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';

const [folder, url, user, password] = process.argv.slice(2);
const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
const session = driver.session();
const ask = async (statement, parameters) => (await session.run(statement, parameters)).records.map(record => record.toObject());
const lines = path => readFileSync(join(folder, 'jsonl', path), 'utf8').split('\n').filter(line => line).map(line => JSON.parse(line));
const tablesOf = kind => readdirSync(join(folder, 'jsonl', kind)).map(file => file.replace('.jsonl', ''));
// A property of Neo4j is a value or a list of values of one kind; what has parts is JSON in a text.
const kept = value => Array.isArray(value) ? value.map(kept) : typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
const known = row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null).map(([name, value]) => [name, kept(value)]));

await ask('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
for (const statement of readFileSync(join(folder, 'ipgraph.cypher'), 'utf8').split(/;\n/).filter(text => text.trim()))
  await ask(statement);
for (const type of tablesOf('nodes')) {
  const rows = lines(`nodes/${type}.jsonl`);
  const found = await ask(`MATCH (n:\`${type}\`) RETURN properties(n) AS p`);
  const byId = new Map(found.map(({ p }) => [p.id, p]));
  assert.equal(found.length, rows.length, `Neo4j holds another number of ${type}`);
  for (const row of rows) assert.deepEqual(byId.get(row.id), known(row), `Neo4j holds another ${row.id}`);
}
for (const type of tablesOf('relationships')) {
  const rows = lines(`relationships/${type}.jsonl`);
  const found = await ask(`MATCH (a)-[r:\`${type}\`]->(b) RETURN a.id AS from, b.id AS to, properties(r) AS p`);
  assert.equal(found.length, rows.length, `Neo4j holds another number of ${type}`);
  const key = ({ from, to, p }) => `${from} ${to} ${JSON.stringify(Object.entries(p).sort())}`;
  const held = found.map(key).sort();
  assert.deepEqual(held, rows.map(({ from, to, ...p }) => key({ from, to, p: known(p) })).sort(), `Neo4j holds other ${type}`);
}
console.log('ok neo4j, every value of the script');

const server = createServer((request, response) => createReadStream(join(folder, 'csv', decodeURIComponent(request.url))).pipe(response));
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
for (const kind of ['nodes', 'relationships', 'flat'])
  for (const table of tablesOf(kind)) {
    const rows = lines(`${kind}/${table}.jsonl`);
    const address = `http://127.0.0.1:${server.address().port}/${kind}/${table}.csv`;
    const found = await ask('LOAD CSV WITH HEADERS FROM $address AS row RETURN row', { address });
    assert.equal(found.length, rows.length, `LOAD CSV reads another number of rows from ${kind}/${table}`);
    for (const [index, row] of rows.entries())
      for (const [name, value] of Object.entries(row)) {
        const cell = found[index].row[name];
        const what = `LOAD CSV reads another ${name} from ${kind}/${table}, row ${index}`;
        if (typeof value === 'number') assert.equal(Number(cell), value, what);
        else if (typeof value === 'object' && value !== null) assert.deepEqual(JSON.parse(cell), value, what);
        else assert.equal(cell || null, value === null || value === '' ? null : String(value), what);
      }
  }
console.log('ok neo4j, every value of the tables');
server.close();
await ask('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
await ask('DROP CONSTRAINT ipgraph_node_id IF EXISTS');
await driver.close();
