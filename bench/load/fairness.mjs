// How long a polite client waits, alone and while a greedy one asks four dear questions without a pause.
//   node bench/load/fairness.mjs http://127.0.0.1:5000 [seconds]
// The two come from two addresses of this machine, 127.0.0.1 and 127.0.0.2, and so are two clients to the server.
import http from 'node:http';
import { Worker, isMainThread, workerData, parentPort } from 'node:worker_threads';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:5000');
const seconds = Number(process.argv[3] ?? 15);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function clientAt(localAddress) {
  const agent = new http.Agent({ keepAlive: true, localAddress, maxSockets: 16 });
  return (method, path, body, headers = {}) => new Promise((done) => {
    const begun = performance.now();
    const request = http.request({ host: base.hostname, port: base.port, method, path, agent, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, ms: performance.now() - begun, parts }));
    });
    request.on('error', (failure) => done({ status: 0, ms: performance.now() - begun, parts: [Buffer.from(failure.message)] }));
    request.end(body);
  });
}

const polite = clientAt('127.0.0.1');
const greedy = clientAt('127.0.0.2');
const textOf = ({ parts }) => Buffer.concat(parts).toString();
const ask = (client, query, headers) => client('POST', '/graphql', JSON.stringify({ query }), headers);

const dearQuestion = (n) => `{ measures(first: 30) { nodes { id title about(first: 10) { nodes { id contents(first: ${n}) { nodes { id importance } } } } } } }`;

/** The dearest question of its kind that the limit on cost lets pass. */
async function dearest() {
  let [low, high] = [1, 100];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textOf(await ask(greedy, dearQuestion(middle))).includes('COST_LIMIT_EXCEEDED')) high = middle - 1; else low = middle;
  }
  const answer = await ask(greedy, dearQuestion(low), { 'GraphQL-Cost': 'report' });
  const text = textOf(answer);
  console.log(`dear question: ${low} contents of each concept, cost ${JSON.stringify(JSON.parse(text).extensions)}, ${text.length} bytes, ${answer.ms.toFixed(0)} ms alone`);
  return dearQuestion(low);
}

async function politely(until) {
  const times = [];
  let refused = 0;
  for (let i = 1; performance.now() < until; i++) {
    const id = `Measure:2023-${String(1 + (i % 60)).padStart(3, '0')}`;
    const { status, ms } = await ask(polite, `{ measure(id: "${id}") { id title ledBy { nodes { id name } } about(first: 5) { nodes { id } } } }`);
    if (status === 200) times.push(ms); else refused++;
    await sleep(20);
  }
  return { times, refused };
}

async function lively(until) {
  let worst = 0;
  while (performance.now() < until) {
    worst = Math.max(worst, (await polite('GET', '/health/live')).ms);
    await sleep(50);
  }
  return worst;
}

/** On a thread of its own, so that taking its long answers does not keep the polite one's from being seen. */
const greedily = (question, seconds) => new Promise((done, fail) =>
  new Worker(new URL(import.meta.url), { workerData: { question, seconds }, argv: process.argv.slice(2) }).on('message', done).on('error', fail));

async function beGreedy({ question, seconds }) {
  const until = performance.now() + seconds * 1000;
  const result = { answered: 0, refused: 0 };
  await Promise.all(Array.from({ length: 4 }, async () => {
    while (performance.now() < until) {
      const { status, parts } = await ask(greedy, question);
      if (status === 200 && !parts[0].subarray(0, 10).includes('errors')) result.answered++; else result.refused++;
    }
  }));
  parentPort.postMessage(result);
}

const share = (times, part) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];

async function phase(name, question, isBusy) {
  const until = performance.now() + seconds * 1000;
  const [own, worst, ...others] = await Promise.all([politely(until), lively(until), ...(isBusy ? [greedily(question, seconds)] : [])]);
  const p95 = share(own.times, 0.95);
  console.log(`${name}: polite p50 ${share(own.times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${share(own.times, 1).toFixed(1)} ms, ${own.times.length} answered, ${own.refused} refused; `
    + `liveness at most ${worst.toFixed(1)} ms; greedy ${others.reduce((sum, other) => sum + other.answered, 0)} answered, ${others.reduce((sum, other) => sum + other.refused, 0)} refused`);
  return { p95, worst, refused: own.refused };
}

if (!isMainThread) {
  await beGreedy(workerData);
} else {
  const question = await dearest();
  await phase('warm-up', question, true);
  const calm = await phase('calm', question, false);
  const busy = await phase('four dear at once', question, true);
  const holds = busy.p95 <= 5 * calm.p95 && busy.worst < 200 && busy.refused === 0;
  console.log(`p95 of the polite: ${(busy.p95 / calm.p95).toFixed(1)} times that of calm; ${holds ? 'fair' : 'NOT FAIR'}`);
  process.exit(holds ? 0 : 1);
}
