// Asks the questions of the cookbook of both stores in turn, on one database and in one run.
// questions.mjs FOLDER COOKBOOK HTTP_URL USER PASSWORD: FOLDER holds server/; results go to FOLDER/questions.{json,md}.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { Server } from "./servers.mjs";
import { short, table, times } from "./table.mjs";
import { load, median } from "./wrk.mjs";

const [folder, cookbook, http, user, password] = process.argv.slice(2);
const seconds = Number(process.env.BENCH_SECONDS ?? 2);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const warmUp = Number(process.env.BENCH_WARM_UP ?? 5);

const neo4j = {
  IPGRAPH_STORE: "neo4j", IPGRAPH_NEO4J_URL: http, IPGRAPH_NEO4J_USER: user, IPGRAPH_NEO4J_PASSWORD: password,
};
const servers = [
  ["embedded", 5630, { IPGRAPH_CACHE: "off" }],
  ["Neo4j", 5631, { ...neo4j, IPGRAPH_CACHE: "off" }],
  ["Neo4j, cached", 5632, { ...neo4j, IPGRAPH_CACHE: "on" }],
].map(([name, port, env]) => new Server({
  name, folder, port, env,
  command: [`${folder}/server/ipgraph`, "serve", "--urls", `http://127.0.0.1:${port}`],
}));

/** Every question of the cookbook: a block of GraphQL, and the variables if the next block holds some. */
function questions() {
  return readdirSync(cookbook).filter((file) => file.endsWith(".md")).flatMap((file) => {
    const blocks = [...readFileSync(`${cookbook}/${file}`, "utf8").matchAll(/^```(.*)\n([^]*?)^```/gm)];
    return blocks.flatMap(([, kind, query], index) => {
      if (kind !== "graphql") return [];
      const next = blocks[index + 1];
      const variables = next?.[1] === "json variables" ? JSON.parse(next[2]) : {};
      const [, name] = /^query (\w+)/m.exec(query);
      const bodies = `${folder}/question-${name}.bodies`;
      const body = JSON.stringify({ query, variables });
      writeFileSync(bodies, body + "\n");
      return [{ name, body, bodies }];
    });
  });
}

async function measure() {
  const found = {};
  for (const { name, body, bodies } of questions()) {
    const answers = await Promise.all(servers.map((server) => server.ask("", body)));
    if (answers.some((answer) => answer !== answers[0])) throw new Error(`The stores answer ${name} differently`);
    if (answers[0].startsWith('{"errors"')) throw new Error(`${name}: ${answers[0].slice(0, 500)}`);
    const round = async (seconds) => {
      const results = [];
      for (const server of servers)
        results.push(await load(server, server.url(), bodies, { connections: 1, seconds }));
      return results;
    };
    await round(warmUp);
    const runs = [];
    for (let index = 0; index < rounds; index++) runs.push(await round(seconds));
    found[name] = {
      bytes: Buffer.byteLength(answers[0]),
      p50: servers.map((_, index) => median(runs.map((run) => run[index].p50))),
    };
    console.error(name, JSON.stringify(found[name]));
  }
  return found;
}

function report(found) {
  return table([
    ["p50 in ms at one connection", "KiB", ...servers.map(({ name }) => name), "Neo4j to embedded"],
    ...Object.entries(found).map(([name, { bytes, p50 }]) => [
      name, short(bytes / 1024), ...p50.map(short), times(p50[1] / p50[0])]),
  ]) + "\n";
}

try {
  const probe = { query: "", body: '{"query":"{__typename}"}' };
  for (const server of servers) await server.start(probe, '{"data":{"__typename":"Query"}}');
  const found = await measure();
  writeFileSync(`${folder}/questions.json`, JSON.stringify(found, null, 2) + "\n");
  writeFileSync(`${folder}/questions.md`, report(found));
  console.log(report(found));
} finally {
  for (const server of servers) if (server.process) await server.stop();
}
