// Measures requests whose document or variables never came before, beside the same requests again and beside Mercurius.
// unseen.mjs FOLDER: FOLDER holds server/ and graph.json; results go to FOLDER/unseen.md. The servers run on one core and wrk with 16
// connections on the other, by turns. Each round sends bodies of its own, more than can be asked for in its time. Before all of them
// the server is warmed up for long: reading documents is much code, and while it is observed to be compiled well it is slow.
import { readFileSync, writeFileSync } from "node:fs";
import { Server } from "./servers.mjs";
import { short, table, times } from "./table.mjs";
import { load, median } from "./wrk.mjs";

const folder = process.argv[2];
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const warmUp = Number(process.env.BENCH_WARM_UP_UNSEEN ?? 30);
const connections = 16;
const [clientCore, serverCore] = ["0", "1"];
const here = new URL("..", import.meta.url).pathname;
const text = (query) => readFileSync(`${here}queries/${query}.graphql`, "utf8");

const ours = new Server({
  name: "IpGraph", folder, core: serverCore, port: 5631, env: { IPGRAPH_CACHE: "off" },
  command: [`${folder}/server/ipgraph`, "serve", "--urls", "http://127.0.0.1:5631"],
});
const peer = new Server({
  name: "Mercurius", folder, core: serverCore, port: 5632,
  command: ["node", `${here}peers/mercurius.mjs`, "5632", `${here}peers/schema.graphql`, `${folder}/graph.json`],
});

const ids = JSON.parse(readFileSync(`${folder}/graph.json`, "utf8")).nodes.filter(({ type }) => type === "Measure").map(({ id }) => id);
let unique = 0;
const seen = (query) => () => ({ query: text(query), variables: { id: ids[0] } });
const named = (query) => () => ({ query: text(query).replace(/query (\w+)/, `query $1${unique++}`), variables: { id: ids[0] } });

/** What is asked, how it is asked again, how it is asked as never before, how many a second at most, and whether the peer can answer. */
const cases = [
  ["one node, document", seen("one-node"), named("one-node"), 30_000, true],
  ["cross-cut, document", seen("cross-cut"), named("cross-cut"), 20_000, true],
  ["five levels, document", seen("five-levels"), named("five-levels"), 20_000, true],
  ["introspection, document", seen("introspection"), named("introspection"), 4_000, false],
  ["one node, variables", seen("one-node"),
    () => ({ query: text("one-node"), variables: { id: ids[unique % ids.length], other: unique++ } }), 60_000, true],
];

function write(make, count) {
  const file = `${folder}/unseen.bodies`;
  writeFileSync(file, Array.from({ length: count }, () => JSON.stringify(make())).join("\n") + "\n");
  return file;
}

const ask = (server, make, count, time = seconds) =>
  load(server, server.url(), write(make, count), { connections, core: clientCore, seconds: time });

async function measure([name, again, never, most, both]) {
  const contenders = [
    ["again", () => ask(ours, again, 1)],
    ["never", () => ask(ours, never, most * seconds)],
    ...(both ? [["peer", () => ask(peer, never, most * seconds)]] : []),
  ];
  const runs = Object.fromEntries(contenders.map(([key]) => [key, []]));
  for (const [, run] of contenders) await run();
  for (let round = 0; round < rounds; round++)
    for (const [key, run] of contenders) runs[key].push(await run());
  const of = (key, value) => median(runs[key].map((one) => one[value]));
  const ratio = (value) => median(runs.never.map((one, round) => one[value] / runs.again[round][value]));
  const row = [
    name, short(of("never", "throughput")), both ? times(of("never", "throughput") / of("peer", "throughput")) : "–",
    short(of("again", "cpu")), short(of("never", "cpu")), times(ratio("cpu")),
    short(of("again", "p99")), short(of("never", "p99")), both ? short(of("peer", "p99")) : "–",
  ];
  console.error(row.join(" | "));
  return row;
}

const probe = { query: "", body: '{"query":"{__typename}"}' };
try {
  for (const server of [ours, peer]) await server.start(probe, '{"data":{"__typename":"Query"}}');
  for (const [, , never, most] of cases) await ask(ours, never, (most * warmUp) / cases.length, warmUp / cases.length);
  const rows = [];
  for (const one of cases) rows.push(await measure(one));
  const memory = `MiB resident after all of these ${short(ours.memory())}, at most ${short(ours.peak())}.`;
  console.error(memory);
  writeFileSync(`${folder}/unseen.md`, `${table([
    ["never seen", "requests a second", "to Mercurius", "µs of processor, seen", "never seen", "to seen", "p99 in ms, seen", "never seen", "Mercurius"],
    ...rows])}\n\n${memory}\n`);
} finally {
  for (const server of [ours, peer]) if (server.process) await server.stop();
}
