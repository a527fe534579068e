// Searches for a document that the limit on cost lets pass and that takes too long or answers too much.
//   node bench/load/dearest.mjs URL PID [PID ...] [--documents=200] [--seed=1]
// PID: the processes whose processor time counts, such as the server, or the server and Neo4j. What takes long is asked
// again, and its quickest time counts: what the first time takes for plans, warm-up and collections of garbage is not the
// document's. Exits with 1 where one takes more than 200 ms of a process or 20 MB of answer. Turn the cache of answers off.
import { readFileSync } from "node:fs";
import { RandomDocuments, chance, introspection } from "./random.mjs";

const millisecondsMax = 200;
const bytesMax = 20_000_000;
const millisecondsPerTick = 10;
const [url, ...rest] = process.argv.slice(2);
const pids = rest.filter((word) => /^\d+$/.test(word));
const option = (name, otherwise) => Number(rest.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);

async function ask(query) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST", headers: { "content-type": "application/json", accept: "application/json", "graphql-cost": "report" },
    body: JSON.stringify({ query }),
  });
  return await response.text();
}

/** Milliseconds of processor time that each process has used. */
const used = () => pids.map((pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
});

async function measure(query) {
  const before = used();
  const text = await ask(query);
  return { text, times: used().map((after, process) => after - before[process]) };
}

/** The quickest of a few times, for each process. */
async function quickest(query) {
  let { text, times } = await measure(query);
  for (let again = 0; again < 4 && times.some((time) => time > millisecondsMax / 2); again++) {
    const next = (await measure(query)).times;
    times = times.map((time, process) => Math.min(time, next[process]));
  }
  return { text, times };
}

/** The document with pages as large as the limit on cost lets pass. */
async function admitted(document) {
  for (const first of [100, 60, 40, 25, 15, 10, 6, 4, 2]) {
    const smaller = document.replaceAll("first: 100", `first: ${first}`);
    if (!(await ask(smaller)).includes("COST_LIMIT_EXCEEDED")) return smaller;
  }
  return document;
}

async function nodes(schema) {
  const lists = schema.types.find((type) => type.name === schema.queryType.name).fields
    .filter((field) => field.args.some((arg) => arg.name === "where") && !field.args.some((arg) => arg.name === "query"));
  const ids = [];
  for (const { name } of lists) ids.push(...JSON.parse(await ask(`{ list: ${name}(first: 20) { nodes { id } } }`)).data.list.nodes.map((node) => node.id));
  return ids;
}

const schema = JSON.parse(await ask(introspection)).data.__schema;
const documents = new RandomDocuments(schema, await nodes(schema), chance(option("seed", 1)));
const refused = {};
const found = [];
for (let left = option("documents", 200); left > 0; left--) {
  const document = await admitted(documents.next());
  const { text, times } = await quickest(document);
  const answer = JSON.parse(text);
  const code = answer.errors?.[0].extensions?.code ?? (answer.errors && "invalid");
  if (code && !["TIMEOUT", "ANSWER_TOO_LARGE", "INTERNAL", "STORE_UNAVAILABLE"].includes(code)) {
    refused[code] = (refused[code] ?? 0) + 1;
    if (process.env.BENCH_TELL && code === process.env.BENCH_TELL) console.log(JSON.stringify(answer.errors).slice(0, 300), document);
    continue;
  }
  found.push({ document, times, code, bytes: Buffer.byteLength(text), cost: answer.extensions?.cost });
}

const most = (value) => Math.max(0, ...found.map(value));
console.log(`${found.length} answered, refused ${JSON.stringify(refused)}; the dearest took ${pids.map((pid, process) => `${most((one) => one.times[process])} ms of ${pid}`).join(", ")}, the longest has ${most((one) => one.bytes)} bytes`);
for (const { document, times, bytes, cost } of found.toSorted((a, b) => Math.max(...b.times) - Math.max(...a.times)).slice(0, 5))
  console.log(`  ${times.join(" + ")} ms, ${bytes} bytes, cost ${JSON.stringify(cost)}: ${document.slice(0, 300)}`);
const bad = found.filter(({ times, bytes, code }) => code || bytes > bytesMax || times.some((time) => time > millisecondsMax));
for (const { document, times, bytes, cost, code } of bad)
  console.log(`TOO MUCH: ${code ?? ""} ${times.join(" + ")} ms, ${bytes} bytes, cost ${JSON.stringify(cost)}: ${document}`);
process.exit(bad.length ? 1 : 0);
