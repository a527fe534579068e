// Judges the addresses of nodes with readers of others: Turtle and JSON-LD must be read, and say the same.
//   node nodes.mjs http://127.0.0.1:5000
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

const base = process.argv[2];
const operations = new URL('../../operations/', import.meta.url);
const ids = readdirSync(operations).filter(file => file.endsWith('.example.json'))
  .map(file => JSON.parse(readFileSync(new URL(file, operations), 'utf8')).id)
  .filter(id => id !== undefined);

async function read(path) {
  const response = await fetch(base + path);
  assert.equal(response.status, 200, path);
  return response;
}

// jsonld.js writes a double with 16 digits, so that 0.0671 comes back as 6.710000000000001E-2: doubles are compared to 14.
const rounded = quads => quads.replace(/"([^"]+)"(?=\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#double>)/g, (_, value) => `"${Number(value).toPrecision(14)}"`);
const canonical = quads => jsonld.canonize(rounded(quads), { inputFormat: 'application/n-quads', algorithm: 'RDFC-1.0' });

for (const id of new Set(ids)) {
  const turtle = new Parser().parse(await (await read(`/nodes/${id}.ttl`)).text());
  const quads = new Writer({ format: 'N-Quads' }).quadsToString(turtle);
  const linked = await jsonld.toRDF(await (await read(`/nodes/${id}.jsonld`)).json(), { format: 'application/n-quads', safe: true });
  assert.equal(await canonical(quads), await canonical(linked), `${id} says another thing in Turtle than in JSON-LD`);
  assert.ok(turtle.length > 5, id);
  const node = await (await read(`/nodes/${id}`)).json();
  assert.equal(node.id, id);
  for (const citation of node.citations)
    assert.ok(turtle.some(quad => quad.object.value === `urn:ipgraph:${citation.document}`), `${id} lost a citation`);
}
console.log(`${new Set(ids).size} nodes read alike from Turtle and JSON-LD`);
