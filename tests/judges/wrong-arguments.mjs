// Arguments of every wrong kind, for every tool: each must be told in words that a model can act on.
import assert from 'node:assert/strict';

const typesOf = schema => (Array.isArray(schema.type) ? schema.type : [schema.type]).filter(type => type !== 'null');

/** Values that cannot be of the type that the schema states. */
function wrongValues(schema) {
  const types = typesOf(schema);
  const wrong = [];
  if (types.length === 0 || types[0] === undefined)
    return wrong;
  if (!types.includes('object')) wrong.push({ nothing: 1 });
  if (!types.includes('array')) wrong.push([[1]]);
  if (!types.includes('boolean')) wrong.push(true);
  if (types.includes('integer') || types.includes('number')) wrong.push('many', 1e20, -1e20);
  if (types.includes('integer')) wrong.push(1.5);
  if (types.includes('string') && schema.enum) wrong.push('NOTHING_OF_THE_KIND');
  if (types.includes('string') && !schema.enum && schema.format === 'date') wrong.push('not-a-day');
  if (schema.maximum !== undefined) wrong.push(schema.maximum + 1);
  if (schema.minimum !== undefined) wrong.push(schema.minimum - 1);
  return wrong;
}

/** What each tool is told wrongly: a description and the arguments. */
export function wrongCalls(tool, example) {
  const { properties, required = [] } = tool.inputSchema;
  const calls = [['an unknown argument', { ...example, nothingOfTheKind: 1 }, 'nothingOfTheKind']];
  for (const name of required) {
    const { [name]: _, ...rest } = example;
    calls.push([`no ${name}`, rest, name], [`null for ${name}`, { ...example, [name]: null }, name]);
  }
  for (const [name, schema] of Object.entries(properties))
    for (const value of wrongValues(schema))
      calls.push([`${name} = ${JSON.stringify(value)}`, { ...example, [name]: value }, name]);
  return calls;
}

/** Calls the tool wrongly in each way. */
export async function callWrongly(client, tool, example) {
  for (const [what, args, name] of wrongCalls(tool, example)) {
    const result = await client.callTool({ name: tool.name, arguments: args });
    const text = result.content[0].text;
    assert.ok(result.isError, `${what} is taken`);
    assert.ok(text.includes(name), `${what}: the answer does not name it: ${text}`);
    assert.doesNotMatch(text, /Exception|\n\s+at /, what);
    assert.ok(text.length < 4000, what);
  }
}

/** What is not there at all is an error of the protocol. */
export async function askForWhatIsNotThere(client) {
  const refusals = [
    ['an unknown tool', () => client.callTool({ name: 'nothing-of-the-kind', arguments: {} }), -32602],
    ['an unknown resource', () => client.readResource({ uri: 'ipgraph://nothing-of-the-kind' }), -32002],
    ['an address that is none', () => client.readResource({ uri: 'nothing of the kind' }), -32002],
    ['an unknown prompt', () => client.getPrompt({ name: 'nothing-of-the-kind' }), -32602],
    ['a prompt without its argument', () => client.getPrompt({ name: 'brief-me' }), -32602],
    ['a prompt with an empty argument', () => client.getPrompt({ name: 'brief-me', arguments: { subject: ' ' } }), -32602],
    ['a prompt with an unknown argument', () => client.getPrompt({ name: 'brief-me', arguments: { subject: '量子', nothing: 'x' } }), -32602],
    ['a cursor of another server', () => client.listTools({ cursor: 'nothing-of-the-kind' }), -32602],
  ];
  for (const [what, ask, code] of refusals) {
    const failure = await ask().then(() => assert.fail(`${what} is answered`), failure => failure);
    assert.equal(failure.code, code, `${what}: ${failure.message}`);
    assert.doesNotMatch(failure.message, /An error occurred|Exception/, what);
  }
}
