// Measures the server over its embedded store beside servers from npm and beside precomputed bytes.
// embedded.mjs FOLDER: FOLDER holds server/, precomputed/ and graph.json; results go to FOLDER/embedded.{json,md}.
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { writeBodies } from "./bodies.mjs";
import { assertSame } from "./compare.mjs";
import { Server } from "./servers.mjs";
import { short, table, times } from "./table.mjs";
import { load, median } from "./wrk.mjs";

const folder = process.argv[2];
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const warmUp = Number(process.env.BENCH_WARM_UP ?? 6);
const starts = Number(process.env.BENCH_STARTS ?? 5);
const connections = 16;
const [clientCore, serverCore] = ["0", "1"];
const here = new URL("..", import.meta.url).pathname;
const published = `${here}../schema/schema.graphql`;

const measures = JSON.parse(readFileSync(`${folder}/graph.json`, "utf8")).nodes.filter((node) => node.type === "Measure");
const cases = [
  writeBodies(folder, "one-node", measures.map(({ id }) => ({ id }))),
  writeBodies(folder, "cross-cut"),
  writeBodies(folder, "list-100"),
  writeBodies(folder, "introspection"),
  writeBodies(folder, "five-levels"),
];
const introspection = cases.find(({ query }) => query === "introspection");
const aims = { "one-node": 1.6, "cross-cut": 5, "list-100": 6, introspection: 12, "five-levels": 12 };

const ours = new Server({
  name: "IpGraph", folder, core: serverCore, port: 5601,
  command: [`${folder}/server/ipgraph`, "serve", "--urls", "http://127.0.0.1:5601"],
  env: { IPGRAPH_CACHE: "off" },
});
const precomputed = new Server({
  name: "Kestrel, precomputed", folder, core: serverCore, port: 5602, path: "/{query}",
  command: ["dotnet", `${folder}/precomputed/Precomputed.dll`, "http://127.0.0.1:5602", `${folder}/answers`],
});
const peers = ["Mercurius", "Yoga", "Apollo Server"].map((name, index) => {
  const program = `${here}peers/${name.split(" ")[0].toLowerCase()}.mjs`;
  const make = (suffix, port, args) =>
    new Server({ name: name + suffix, folder, core: serverCore, port, command: ["node", program, `${port}`, ...args] });
  return {
    name,
    graph: make("", 5603 + index, [`${here}peers/schema.graphql`, `${folder}/graph.json`]),
    schema: make(" (published schema)", 5606 + index, [published]),
  };
});

/** Who answers a query; the peers' whole schema has no data behind it and is asked for introspection only. */
const contenders = (query) => [
  { name: ours.name, server: ours },
  { name: precomputed.name, server: precomputed },
  ...peers.map(({ name, graph, schema }) => ({ name, server: query === "introspection" ? schema : graph })),
];

const everything = () => [ours, precomputed, ...peers.flatMap(({ graph, schema }) => [graph, schema])];

async function collectAnswers() {
  mkdirSync(`${folder}/answers`, { recursive: true });
  await ours.start({ query: "introspection", body: '{"query":"{__typename}"}' }, '{"data":{"__typename":"Query"}}');
  for (const { query, bodies } of cases)
    writeFileSync(`${folder}/answers/${query}`, await ours.ask(query, bodies[0]));
  await ours.stop();
}

const answerTo = (query) => readFileSync(`${folder}/answers/${query}`, "utf8");

async function measureStarts() {
  const found = new Map();
  const contestants = contenders("one-node");
  for (let start = 0; start < starts; start++)
    for (const { name, server } of contestants) {
      const took = await server.start({ query: "one-node", body: cases[0].bodies[0] }, answerTo("one-node"));
      const memory = server.memory();
      await server.stop();
      found.set(name, [...(found.get(name) ?? []), { took, memory }]);
    }
  return found;
}

async function startAll() {
  for (const server of everything()) {
    const probe = '{"query":"{__typename}"}';
    if (server === precomputed) await server.start({ query: "one-node", body: probe }, answerTo("one-node"));
    else await server.start({ query: "one-node", body: probe }, '{"data":{"__typename":"Query"}}');
  }
  for (const { query, bodies } of cases)
    for (const { name, server } of contenders(query))
      assertSame(query, name, answerTo(query), await server.ask(query, bodies[0]));
}

async function measureLoad() {
  const found = {};
  for (const { query, file } of cases) {
    const options = { connections, core: clientCore, seconds };
    const runs = Object.fromEntries(contenders(query).map(({ name }) => [name, []]));
    for (const { server } of contenders(query)) await load(server, server.url(query), file, { ...options, seconds: warmUp });
    for (let round = 0; round < rounds; round++)
      for (const { name, server } of contenders(query))
        runs[name].push(await load(server, server.url(query), file, options));
    found[query] = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, {
      throughput: median(all.map((one) => one.throughput)),
      cpu: median(all.map((one) => one.cpu)),
      p50: median(all.map((one) => one.p50)),
      p99: median(all.map((one) => one.p99)),
    }]));
    console.error(query, Object.entries(found[query]).map(([name, { throughput }]) => `${name} ${short(throughput)}/s`).join(", "));
  }
  return found;
}

function report(startTimes, found) {
  const names = Object.keys(found["one-node"]);
  const ratio = (query, name, value) => found[query][ours.name][value] / found[query][name][value];
  const throughput = table([
    ["requests a second", ...names, "to Mercurius", "aim"],
    ...cases.map(({ query }) => [
      `${query} (${short(statSync(`${folder}/answers/${query}`).size / 1024)} KiB)`,
      ...names.map((name) => short(found[query][name].throughput)),
      times(ratio(query, "Mercurius", "throughput")),
      times(aims[query]),
    ]),
  ]);
  const ratios = table([
    ["IpGraph's throughput as a multiple of", ...names.slice(1)],
    ...cases.map(({ query }) => [query, ...names.slice(1).map((name) => times(ratio(query, name, "throughput")))]),
  ]);
  const cpu = table([
    ["µs of processor time a request", ...names, "to Mercurius"],
    ...cases.map(({ query }) => [
      query, ...names.map((name) => short(found[query][name].cpu)), times(ratio(query, "Mercurius", "cpu"))]),
  ]);
  const latency = table([
    [`p50 / p99 in ms at ${connections} connections`, ...names],
    ...cases.map(({ query }) => [
      query, ...names.map((name) => `${short(found[query][name].p50)} / ${short(found[query][name].p99)}`)]),
  ]);
  const started = (name, value) => median(startTimes.get(name).map((one) => one[value]));
  const memory = table([
    ["start and memory", ...names],
    ["ms from the process's start to the first right answer", ...names.map((name) => short(started(name, "took")))],
    ["MB resident after that answer", ...names.map((name) => short(started(name, "memory")))],
    ["MB resident after the load", ...contenders("one-node").map(({ server }) => short(server.memory()))],
  ]);
  return [throughput, ratios, cpu, latency, memory].join("\n\n") + "\n";
}

try {
  await collectAnswers();
  const startTimes = await measureStarts();
  await startAll();
  const found = await measureLoad();
  const text = report(startTimes, found);
  writeFileSync(`${folder}/embedded.json`, JSON.stringify(found, null, 2) + "\n");
  writeFileSync(`${folder}/embedded.md`, text);
  console.log(text);
} finally {
  for (const server of everything()) if (server.process) await server.stop();
}
