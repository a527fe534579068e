// Measures the server over Neo4j beside @neo4j/graphql and beside statements written by hand, on one database.
// neo4j.mjs FOLDER HTTP_URL BOLT_URL USER PASSWORD: FOLDER holds server/; results go to FOLDER/neo4j.{json,md}.
import { readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Server } from "./servers.mjs";
import { short, table, times } from "./table.mjs";
import { load, median } from "./wrk.mjs";

const [folder, http, bolt, user, password] = process.argv.slice(2);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const warmUp = Number(process.env.BENCH_WARM_UP ?? 10);
const here = new URL("..", import.meta.url).pathname;
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const connections = 8;

const cases = {
  "one-node": { id: "Measure:2023-034" },
  "cross-cut": { id: "StrategicField:content" },
  "list-linked": {},
  "five-levels": { id: "Plan:2023" },
};

const overProtocol = (name, port, url) => new Server({
  name, folder, port,
  command: [`${folder}/server/ipgraph`, "serve", "--urls", `http://127.0.0.1:${port}`],
  env: {
    IPGRAPH_STORE: "neo4j", IPGRAPH_CACHE: "off",
    IPGRAPH_NEO4J_URL: url, IPGRAPH_NEO4J_USER: user, IPGRAPH_NEO4J_PASSWORD: password,
  },
});
const ours = overProtocol("IpGraph", 5620, bolt);
const overHttp = overProtocol("IpGraph over the Query API", 5622, http);
const peer = new Server({
  name: "neo4j-graphql", folder, port: 5621,
  command: ["node", `${here}neo4j/server.mjs`, "5621", bolt, user, password],
});

async function cypher(statement, parameters = {}) {
  const response = await fetch(`${http}/db/neo4j/query/v2`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ statement, parameters }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.values;
}

/** Who answers a query, with the body that asks it. */
function contenders(query, version) {
  const text = (file) => readFileSync(`${here}neo4j/queries/${query}/${file}`, "utf8");
  const variables = cases[query];
  const graphql = (file) => JSON.stringify({ query: text(file), variables });
  const statement = { statement: text("statement.cypher"), parameters: { ...variables, version }, accessMode: "READ" };
  return [
    { name: ours.name, url: ours.url(), body: graphql("ipgraph.graphql") },
    { name: overHttp.name, url: overHttp.url(), body: graphql("ipgraph.graphql") },
    { name: "@neo4j/graphql", url: peer.url(), body: graphql("neo4j-graphql.graphql") },
    { name: "the statement", url: `${http}/db/neo4j/query/v2`, body: JSON.stringify(statement), authorization },
  ].map((contender) => {
    const bodies = `${folder}/${query}-${contender.name.replace(/\W/g, "-")}.bodies`;
    writeFileSync(bodies, contender.body + "\n");
    return { ...contender, bodies };
  });
}

async function ask({ url, body, authorization: secret }) {
  const headers = { "content-type": "application/json", accept: "application/json" };
  if (secret) headers.authorization = secret;
  const answer = await (await fetch(url, { method: "POST", headers, body })).json();
  if (answer.errors) throw new Error(`${url}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  return plain(answer.data);
}

/** The nodes alone, whatever each interface puts around them. */
function plain(data) {
  if (data.values) return data.values.map(([node]) => node);
  const [root] = Object.values(data);
  return [withoutConnections(root)].flat();
}

function withoutConnections(value) {
  if (Array.isArray(value)) return value.map(withoutConnections);
  if (value === null || typeof value !== "object") return value;
  if (value.nodes) return withoutConnections(value.nodes);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutConnections(inner)]));
}

async function assertSame(all, query) {
  const [expected, ...others] = await Promise.all(all.map(ask));
  others.forEach((answer, index) => {
    if (!isDeepStrictEqual(answer, expected)) { writeFileSync(`${folder}/otherwise.json`, JSON.stringify([expected, answer])); throw new Error(`${all[index + 1].name} answers ${query} otherwise; see ${folder}/otherwise.json`); };
  });
}

async function measure(version) {
  const found = {};
  for (const query of Object.keys(cases)) {
    const all = contenders(query, version);
    await assertSame(all, query);
    const round = async (options) => {
      const results = {};
      for (const { name, url, bodies, authorization: secret } of all)
        results[name] = await load({}, url, bodies, { ...options, authorization: secret ? [secret] : [] });
      return results;
    };
    await round({ connections, seconds: warmUp });
    const [many, one] = [[], []];
    for (let index = 0; index < rounds; index++) {
      many.push(await round({ connections, seconds }));
      one.push(await round({ connections: 1, seconds }));
    }
    const over = (runs, name, value) => median(runs.map((run) => run[name][value]));
    found[query] = Object.fromEntries(all.map(({ name }) => [name, {
      throughput: over(many, name, "throughput"), p50: over(one, name, "p50"), p99: over(one, name, "p99"),
    }]));
    console.error(query, JSON.stringify(found[query]));
  }
  return found;
}

function report(found) {
  const names = Object.keys(Object.values(found)[0]);
  const ratio = (query, name, value) => times(found[query]["IpGraph"][value] / found[query][name][value]);
  const throughput = table([
    [`requests a second at ${connections} connections`, ...names, "to @neo4j/graphql", "aim"],
    ...Object.keys(found).map((query) => [
      query, ...names.map((name) => short(found[query][name].throughput)),
      ratio(query, "@neo4j/graphql", "throughput"), query === "five-levels" ? "2.80 ×" : "3.50 ×"]),
  ]);
  const latency = table([
    ["p50 in ms at one connection", ...names, "to the statement", "aim"],
    ...Object.keys(found).map((query) => [
      query, ...names.map((name) => short(found[query][name].p50)), ratio(query, "the statement", "p50"), "0.60 ×"]),
  ]);
  return `${throughput}\n\n${latency}\n`;
}

try {
  for (const label of ["Measure", "StrategicField", "Plan"])
    await cypher(`CREATE INDEX bench_${label} IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  await cypher("CALL db.awaitIndexes(60)");
  const [[version]] = await cypher("MATCH (d:_Dataset {name: 'current'}) RETURN d.datasetVersion");
  const probe = { query: "", body: '{"query":"{__typename}"}' };
  for (const server of [ours, overHttp, peer]) await server.start(probe, '{"data":{"__typename":"Query"}}');
  const found = await measure(version);
  writeFileSync(`${folder}/neo4j.json`, JSON.stringify(found, null, 2) + "\n");
  writeFileSync(`${folder}/neo4j.md`, report(found));
  console.log(report(found));
} finally {
  for (const server of [ours, overHttp, peer]) if (server.process) await server.stop();
  for (const label of ["Measure", "StrategicField", "Plan"]) await cypher(`DROP INDEX bench_${label} IF EXISTS`);
}
