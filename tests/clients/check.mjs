// node check.mjs <base URL> [schema.graphql]: real clients put the answers of a running server together.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { ask, handlers, listen } from './apollo.mjs';
import { failing, operations } from './documents.mjs';
import { compile, records } from './relay.mjs';
import { plain, whole } from './transport.mjs';

const url = `${process.argv[2].replace(/\/$/, '')}/graphql`;
const schema = process.argv[3] ?? fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const legacy = 'multipart/mixed;deferSpec=20220824, application/json';
let passed = 0, failed = 0;

async function check(name, act) {
  try {
    await act();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}: ${error.stack ?? error}`);
  }
}

function mustEqual(actual, expected) {
  if (!isDeepStrictEqual(plain(actual), plain(expected)))
    throw new Error(`got ${JSON.stringify(plain(actual))}\nwant ${JSON.stringify(plain(expected))}`);
}

for (const [handler, Handler] of Object.entries(handlers)) {
  for (const [name, body] of Object.entries(operations)) {
    await check(`Apollo ${handler}: ${name}`, async () => {
      const { data, error, steps } = await ask(url, `{ ${body} }`, Handler);
      if (error)
        throw error;
      if (steps < 2)
        throw new Error('the answer did not come in parts');
      mustEqual(data, (await whole(url, `{ ${body} }`)).data);
    });
  }

  for (const [name, body] of Object.entries(failing)) {
    await check(`Apollo ${handler}: ${name}`, async () => {
      const { data, error } = await ask(url, `{ ${body} }`, Handler);
      if (!error || !data.measure.title || data.measure.year !== undefined)
        throw new Error(`got ${JSON.stringify(data)} and ${error}`);
    });
  }
}

await check('Apollo: a subscription over HTTP', async () => {
  const { data, error } = await listen(url, 'subscription { datasetChanged { version nodes nodeTypes { type count } } }');
  if (error)
    throw error;
  mustEqual(data.datasetChanged, (await whole(url, '{ dataset { version nodes nodeTypes { type count } } }')).data.dataset);
});

await check('Apollo: a subscription that is refused', async () => {
  const { error } = await listen(url, 'subscription { datasetChanged { nothing } }').catch((error) => ({ error }));
  if (!error || !`${error.message}`.includes('nothing'))
    throw new Error(`got ${error}`);
});

// Relay wants an alias for a fragment whose type the object may not have, which no other client knows.
const { Kinds, ...ofOneType } = operations;
const folder = mkdtempSync(join(tmpdir(), 'relay-'));
try {
  const artifacts = await compile(ofOneType, schema, folder);
  for (const name of Object.keys(ofOneType)) {
    await check(`Relay: ${name}`, async () =>
      mustEqual(await records(url, artifacts[name], legacy), await records(url, artifacts[name], null)));
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
