// Puts what was measured into bench/RESULTS.md: results.mjs FOLDER. Sections that were not measured this time stay as they are.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const folder = process.argv[2];
const part = (name) => (existsSync(`${folder}/${name}.md`) ? readFileSync(`${folder}/${name}.md`, "utf8").trim() : null);
const version = (command, ...args) => execFileSync(command, args, { encoding: "utf8" }).trim();
const lock = (path) => JSON.parse(readFileSync(new URL(`../${path}/package-lock.json`, import.meta.url), "utf8")).packages;
const npm = (path, ...names) =>
  names.map((name) => `${name} ${lock(path)[`node_modules/${name}`].version}`).join(", ");

const sections = [
  ["Over the embedded store", part("embedded"), `
The same data, the same query text, no cache of answers anywhere but for introspection, whose answer only another schema
could change. The peers are ${npm("peers", "mercurius", "graphql-yoga", "@apollo/server", "graphql")};
Mercurius compiles queries (\`jit: 1\`). They hold the exported graph as objects that refer to each other, so no resolver
looks anything up. "Kestrel, precomputed" reads the request and sends the same bytes from memory: nothing on Kestrel can be
faster. Answers are compared before anything is measured. For introspection the peers serve \`schema/schema.graphql\` itself.
The server runs on one core and \`wrk\` with 16 connections on the other; after a warm-up, short rounds go round the servers
in turn, and each figure is the median of its rounds. one-node asks for every measure in turn.`],
  ["What is not the same request again", part("ways"), `
Documents and variables that never came before, compressed answers, parts and search, each beside its plain form in the same
run, in turn: processor time of the server, eight requests at a time.`],
  ["Documents and variables never seen", part("unseen"), `
Each request brings a document with a name of its own, or variables of its own; beside them the same request again, and Mercurius asked
as the first. The server runs on one core and \`wrk\` with 16 connections on the other, by turns.`],
  ["Over Neo4j", part("neo4j"), `
One database, four ways to ask it: this server over Bolt, the same over the Query API,
${npm("neo4j", "@neo4j/graphql", "neo4j-driver")} over Bolt behind Mercurius, and a statement written by hand sent straight to
the Query API. @neo4j/graphql has indexes on \`id\`
of its own. Answers are compared first. All share both cores.`],
  ["The questions of the cookbook on both stores", part("questions"), `
The queries of \`docs/cookbook\`, asked of the same server over the embedded store, over Neo4j, and over Neo4j with the
cache of answers in the process. All answers are the same, byte for byte, before anything is measured.`],
  ["Stages of a request", part("stages"), `
BenchmarkDotNet, in process, over the embedded store. Parse, Validate and Plan happen once for a document; a request for a
document that was seen before costs Whole, of which Execute is the store's part.`],
];

const today = new Date().toISOString().slice(0, 10);
const processor = cpus()[0].model.replace(/\(R\)|Processor/g, "").trim();
const machine = `Measured on virtual machines with ${cpus().length} cores and ${
  Math.round(totalmem() / 2 ** 30)} GB, an AMD EPYC where no other processor is named; .NET ${version("dotnet", "--version")} SDK, Node.js ${process.versions.node}.
Absolute figures depend on the machine; the ratios come from one run each and travel better.

To repeat: \`bench/run\` (about twenty-five minutes; \`bench/run embedded\`, \`ways\`, \`neo4j\` or \`stages\` for a part).`;

const file = new URL("../RESULTS.md", import.meta.url);
const [, ...kept] = readFileSync(file, "utf8").split(/^## /m);
const results = new Map(kept.map((section) => [section.slice(0, section.indexOf("\n")), section.slice(section.indexOf("\n") + 1).trim()]));
for (const [title, text, introduction] of sections)
  if (text) results.set(title, `${introduction.trim()} On ${today}, ${processor}.\n\n${text}`);
writeFileSync(file, `# Results\n\n${machine}\n${[...results].map(([title, text]) => `\n## ${title}\n\n${text}\n`).join("")}`);
