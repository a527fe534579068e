// Judges the tools for agents from outside, with the protocol's own TypeScript client, which checks every answer against
// the schema that the tool declares. No language model takes part.
//   node mcp.mjs http://127.0.0.1:5000/mcp            over HTTP
//   node mcp.mjs dotnet path/to/ipgraph.dll mcp       over standard input and output
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { questions } from './questions.mjs';
import { askForWhatIsNotThere, callWrongly } from './wrong-arguments.mjs';

const TOKENS_MAX = 2000;
const operations = new URL('../../operations/', import.meta.url);

const [address, ...rest] = process.argv.slice(2);
const transport = address.startsWith('http')
  ? new StreamableHTTPClientTransport(new URL(address))
  : new StdioClientTransport({ command: address, args: rest });
const client = new Client({ name: 'ipgraph-judge', version: '1' });
await client.connect(transport);

let passed = 0;
const failures = [];
async function check(name, test) {
  try {
    await test();
    passed++;
  } catch (failure) {
    failures.push(`${name}: ${failure.message.split('\n').slice(0, 8).join('\n  ')}`);
  }
}

async function call(name, args = {}) {
  const result = await client.callTool({ name, arguments: args });
  const text = result.content[0].text;
  assert.ok(!result.isError, text);
  assert.doesNotMatch(text, /\\u/, 'an escape stands in the text');
  assert.deepEqual(JSON.parse(text), result.structuredContent, 'text and structure differ');
  const tokens = encode(text).length;
  assert.ok(tokens <= (args.tokensMax ?? TOKENS_MAX), `${tokens} tokens`);
  return result.structuredContent;
}

const { tools } = await client.listTools();
const names = tools.map(tool => tool.name);
const files = readdirSync(operations).filter(file => file.endsWith('.graphql')).map(file => file.slice(0, -'.graphql'.length));

await check('every operation is a tool, with few beside them', () => {
  assert.deepEqual(files.filter(file => !names.includes(file)), []);
  assert.ok(names.length - files.length <= 6, names.filter(name => !files.includes(name)).join());
});
for (const file of files) {
  await check(`the example of ${file}`, async () => {
    const example = new URL(`${file}.example.json`, operations);
    const args = existsSync(example) ? JSON.parse(readFileSync(example, 'utf8')) : {};
    const { data } = await call(file, args);
    assert.ok(Object.values(data).every(value => value !== null), 'the example finds nothing');
    // What is left open must not be needed: models send null for it.
    const open = Object.keys(tools.find(tool => tool.name === file).inputSchema.properties)
      .filter(name => !(name in args) && name !== 'tokensMax');
    await call(file, { ...args, ...Object.fromEntries(open.map(name => [name, null])) });
  });
}
for (const [question, answer] of Object.entries(questions))
  await check(`question ${question}`, () => answer(call));

await check('a wrong argument is told in words', async () => {
  const result = await client.callTool({ name: 'measures', arguments: { yaer: 2023 } });
  assert.ok(result.isError);
  assert.match(result.content[0].text, /yaer.*year/);
});
const general = { node: { id: 'Measure:2023-034' }, schema: {}, query: { query: '{ __typename }' } };
for (const tool of tools)
  await check(`wrong arguments of ${tool.name}`, () => {
    const example = new URL(`${tool.name}.example.json`, operations);
    return callWrongly(client, tool, general[tool.name] ?? (existsSync(example) ? JSON.parse(readFileSync(example, 'utf8')) : {}));
  });
await check('what is not there', () => askForWhatIsNotThere(client));
await check('resources can be read', async () => {
  const { resources } = await client.listResources();
  assert.ok(resources.length > 0);
  for (const { uri } of resources) {
    const [content] = (await client.readResource({ uri })).contents;
    assert.ok(content.text.length > 100 && content.mimeType.startsWith('text/'), uri);
    assert.ok(encode(content.text).length < 8000, `${uri} has ${encode(content.text).length} tokens`);
  }
});
await check('prompts can be had', async () => {
  const { prompts } = await client.listPrompts();
  assert.ok(prompts.length > 0);
  for (const prompt of prompts)
    await client.getPrompt({
      name: prompt.name,
      arguments: Object.fromEntries(prompt.arguments.map(argument => [argument.name, '量子'])),
    });
});
await client.close();

for (const failure of failures) console.error(`FAIL ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
