import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { send } from './transport.mjs';

const require = createRequire(import.meta.url);
const runtime = require('relay-runtime');

/** Compiles operations with the Relay compiler and returns their artifacts by name. */
export async function compile(operations, schemaPath, folder) {
  mkdirSync(join(folder, 'src', '__generated__'), { recursive: true });
  cpSync(schemaPath, join(folder, 'schema.graphql'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
    src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './src/__generated__', eagerEsModules: true,
  }));
  const texts = Object.entries(operations).map(([name, body]) => relayText(name, body));
  writeFileSync(join(folder, 'src', 'Operations.js'), `import { graphql } from 'relay-runtime';\n${texts.join('\n')}\n`);
  execFileSync(process.execPath, [require.resolve('relay-compiler/cli.js'), 'relay.config.json'], { cwd: folder, stdio: 'pipe' });
  const compiled = {};
  for (const name of Object.keys(operations)) {
    const file = pathToFileURL(join(folder, 'src', '__generated__', `Operations${name}Query.graphql.js`));
    compiled[name] = (await import(file)).default;
  }

  return compiled;
}

/** Relay defers named fragments only. */
function relayText(name, body) {
  const fragments = [];
  const extract = (text) => {
    const match = /\.\.\.on (\w+) @defer\(label: "(\w+)"\) \{/.exec(text);
    if (!match)
      return text;
    let end = match.index + match[0].length;
    for (let depth = 1; depth > 0; end++)
      depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
    const fragment = `Operations${name}${match[2]}_part`;
    const inner = extract(text.slice(match.index + match[0].length, end - 1));
    fragments.push(`graphql\`fragment ${fragment} on ${match[1]} { ${inner} }\`;`);
    return extract(`${text.slice(0, match.index)}...${fragment} @defer(label: "${match[2]}")${text.slice(end)}`);
  };
  const query = extract(body);
  return [`graphql\`query Operations${name}Query { ${query} }\`;`, ...fragments].join('\n');
}

/** The records that Relay holds when the last part of an answer has come. */
export function records(url, artifact, accept) {
  const network = runtime.Network.create((request) => runtime.Observable.create((sink) => {
    send(url, request.text, accept, (payload) => responses(payload).forEach((response) => sink.next(response)))
      .then(() => sink.complete(), (error) => sink.error(error));
  }));
  const store = new runtime.Store(new runtime.RecordSource());
  const environment = new runtime.Environment({ network, store });
  const operation = runtime.createOperationDescriptor(artifact, {});
  return new Promise((resolve, reject) => {
    environment.execute({ operation }).subscribe({
      complete: () => resolve(store.getSource().toJSON()),
      error: reject,
    });
  });
}

/** Relay takes one response for each part, in the older format. */
function responses(payload) {
  const own = payload.data ? [{ data: payload.data, errors: payload.errors, extensions: { is_final: !payload.hasNext } }] : [];
  const parts = (payload.incremental ?? []).flatMap((part) => part.items
    ? part.items.map((item, index) => ({ ...part, data: item, path: [...part.path.slice(0, -1), part.path.at(-1) + index] }))
    : [part]);
  return [...own, ...parts.map(({ data, path, label, errors }) => ({ data, path, label, errors, extensions: { is_final: !payload.hasNext } }))];
}
