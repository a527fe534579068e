// Measures ways to run a server beside each other on the same queries, by turns: builds, or settings of one build.
// beside.mjs FOLDER NAME=PROGRAM[,SETTING=VALUE...] ...: the first is what the others are compared with; a table goes to standard output.
// With a setting COLLECTOR=PORT signals go to a collector on that port, which takes them and throws them away. With READ=PATH that
// path is read once before, as /metrics must be so that it counts. What a server is to the first is told of each round, which both
// share: the middle of all, and the least and the most.
import { createServer } from "node:http";
import { mkdirSync } from "node:fs";
import { writeBodies } from "./bodies.mjs";
import { Server } from "./servers.mjs";
import { short, table, times } from "./table.mjs";
import { load, median } from "./wrk.mjs";

const [folder, ...given] = process.argv.slice(2);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const [clientCore, serverCore] = ["0", "1"];
mkdirSync(folder, { recursive: true });

const node = [{ id: "Measure:2023-034" }];
const wanted = (process.env.BENCH_QUERIES ?? "one-node,cross-cut,list-100,five-levels").split(",");
const cases = wanted.map((query) => writeBodies(folder, query, query === "one-node" ? node : undefined));
const collectors = [];
const servers = given.map((text, index) => {
  const [, name, program, settings] = /^([^=]+)=([^,]+),?(.*)$/.exec(text);
  const env = Object.fromEntries(settings.split(",").filter(Boolean).map((pair) => pair.split("=")));
  const port = 5621 + index;
  if (env.COLLECTOR) collect(Number(env.COLLECTOR), env);
  return new Server({ name, folder, core: serverCore, port, env: { IPGRAPH_CACHE: "off", ...env }, command: [program, "serve", "--urls", `http://127.0.0.1:${port}`] });
});

function toFirst(runs, index, value) {
  const rounds = runs[index].map((one, round) => one[value] / runs[0][round][value]);
  return `${times(median(rounds))} (${Math.min(...rounds).toFixed(2)} to ${Math.max(...rounds).toFixed(2)})`;
}

function collect(port, env) {
  Object.assign(env, { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf" });
  const sink = createServer((request, response) => request.resume().on("end", () => {
    sink.taken = (sink.taken ?? 0) + 1;
    response.writeHead(200, { "content-type": "application/x-protobuf" }).end();
  }));
  collectors.push(sink);
  sink.listen(port, "127.0.0.1");
}

try {
  for (const server of servers)
    await server.start({ query: "one-node", body: '{"query":"{__typename}"}' }, '{"data":{"__typename":"Query"}}');
  const rows = [];
  for (const { query, file } of cases) {
    const runs = servers.map(() => []);
    for (const server of servers) if (server.env.READ) await (await fetch(`http://127.0.0.1:${server.port}${server.env.READ}`)).text();
    for (const server of servers) await load(server, server.url(query), file, { connections: 16, core: clientCore, seconds: 2 * seconds });
    for (let round = 0; round < rounds; round++)
      for (const [index, server] of servers.entries())
        runs[index].push(await load(server, server.url(query), file, { connections: 16, core: clientCore, seconds }));
    const middle = (index, value) => median(runs[index].map((one) => one[value]));
    for (const [index, { name }] of servers.entries())
      rows.push([query, name, short(middle(index, "throughput")), short(middle(index, "cpu")),
        toFirst(runs, index, "throughput"), toFirst(runs, index, "cpu")]);
  }
  console.log(table([["query", "server", "requests a second", "µs of processor", "requests, to the first", "processor, to the first"], ...rows]));
  console.log(`\nMB resident at the end: ${servers.map((server) => `${server.name} ${short(server.memory())}`).join(", ")}.`);
  if (collectors.length > 0) console.log(`The collector took ${collectors.map((sink) => sink.taken ?? 0).join(", ")} messages.`);
} finally {
  for (const server of servers) if (server.process) await server.stop();
  for (const sink of collectors) sink.close();
}
