// Measures what is not the same request again: documents and variables never seen, compressed answers, parts, search.
// ways.mjs FOLDER: FOLDER holds server/; results go to FOLDER/ways.md. Each case is measured beside its plain form, in turn,
// as processor time of the server for each request.
import { readFileSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { Server } from "./servers.mjs";
import { short, table, times } from "./table.mjs";
import { median } from "./wrk.mjs";

const folder = process.argv[2];
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const requests = Number(process.env.BENCH_REQUESTS ?? 3000);
const port = Number(process.env.BENCH_PORT ?? 5611);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const text = (query) => readFileSync(new URL(`../queries/${query}.graphql`, import.meta.url), "utf8");
const server = new Server({
  name: "IpGraph", folder, port, env: { IPGRAPH_CACHE: "off" },
  command: [`${folder}/server/ipgraph`, "serve", "--urls", `http://127.0.0.1:${port}`],
});

let unique = 0;
const same = (query) => () => ({ query });
const named = (query) => () => ({ query: query.replace(/query \w+/, `query Once${unique++}`) });
const pages = 'query Page($first: Int, $after: String) { measures(first: $first, after: $after) { totalCount nodes { id year number title titleEn } } }';
const cursor = (position) => Buffer.from(`@${position}`).toString("base64");
const node = "query OneNode($id: ID!) { measure(id: $id) { id title titleEn year } }";
const deferred = text("cross-cut").replace("measures(first: 30)", "... @defer { measures(first: 30)").replace(/\}\s*\}\s*$/, "} } }");
const [parts, whole] = ["multipart/mixed", "application/json"];
const search = (word) => `query Search { search(text: "${word}", first: 10) { totalCount nodes { id } } }`;

/** Name, how the plain request is made, how the other is, and the headers of the other. */
const cases = [
  ["one node, document never seen", same(text("one-node").replace("$id: ID!", '$id: ID! = "Measure:1"')), named(text("one-node").replace("$id: ID!", '$id: ID! = "Measure:1"')), {}],
  ["cross-cut, document never seen", same(text("cross-cut")), named(text("cross-cut")), {}],
  ["five levels, document never seen", same(text("five-levels")), named(text("five-levels")), {}],
  ["one node, variables never seen", () => ({ query: node, variables: { id: "Measure:1" } }), () => ({ query: node, variables: { id: "Measure:1", other: unique++ } }), {}],
  ...["list-100", "five-levels", "introspection"].flatMap((query) => ["br", "zstd", "gzip"].map((coding) =>
    [`${query}, ${coding}, again`, same(text(query)), same(text(query)), { "accept-encoding": coding }])),
  ["cross-cut in parts (@defer)", same(text("cross-cut")), same(deferred), { accept: parts }],
  ["search for one word, to cross-cut", same(text("cross-cut")), same(search("AI")), {}],
];

function ask(body, headers) {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: "127.0.0.1", port, path: "/graphql", method: "POST",
      headers: { "content-type": "application/json", accept: whole, ...headers } }, (answer) => {
      answer.on("data", () => {}).on("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode} to ${JSON.stringify(body)}`))));
    });
    sent.on("error", reject).end(JSON.stringify(body));
  });
}

/** Microseconds of the server's processor for each of some requests, eight at a time. */
async function measure(make, headers, count = requests) {
  const bodies = Array.from({ length: count }, make);
  const before = server.cpu();
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let body; (body = bodies.pop());) await ask(body, headers);
  }));
  return ((server.cpu() - before) / count) * 1e6;
}

async function compare([name, plain, other, headers]) {
  await measure(plain, {}, 2 * requests);
  await measure(other, headers, 2 * requests);
  const [first, second] = [[], []];
  for (let round = 0; round < rounds; round++) {
    first.push(await measure(plain, {}));
    second.push(await measure(other, headers));
  }
  return row(name, first, second);
}

/** Answers that differ, so that each is compressed for the first time: pages of 100 measures and a little fewer, from each of them. */
let page = 0;
const nextPage = () => ({ query: pages, variables: { first: 100 - (Math.floor(page / 1000) % 50), after: cursor(page++ % 1000) } });

async function compareFirst(coding) {
  const body = await (await fetch(server.url(), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(nextPage()) })).json();
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  const accept = { "accept-encoding": coding };
  await measure(nextPage, accept, requests);
  const [first, second] = [[], []];
  for (let round = 0; round < rounds; round++) {
    first.push(await measure(nextPage, {}));
    second.push(await measure(nextPage, accept));
  }
  return row(`a page of 100, ${coding}, first time`, first, second);
}

function row(name, plain, other) {
  const ratios = other.map((value, index) => value / plain[index]);
  console.error(name, short(median(plain)), short(median(other)), ratios.map(times).join(" "));
  return [name, short(median(plain)), short(median(other)), times(median(ratios)), ratios.map(times).join(", ")];
}

const wanted = process.env.BENCH_CASES?.split(",");
const isWanted = ([name]) => !wanted || wanted.some((part) => name.includes(part));
await server.start({ query: "introspection", body: '{"query":"{__typename}"}' }, '{"data":{"__typename":"Query"}}');
const rows = [];
for (const one of cases.filter(isWanted)) rows.push(await compare(one));
for (const coding of ["br", "zstd", "gzip"].filter((name) => isWanted([`first time ${name}`]))) rows.push(await compareFirst(coding));
const memory = `MiB resident after all of these ${short(server.memory())}, at most ${short(server.peak())}.`;
console.error(memory);
await server.stop();
writeFileSync(`${folder}/ways.md`, `${table([["µs of processor for each request", "plain", "this", "median ratio", "ratios"], ...rows])}\n\n${memory}\n`);
