import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = new URL("post.lua", import.meta.url).pathname;

/** One round of load; what came of it, with the processor time that the server used for each request. */
export async function load(server, url, bodies, { connections, seconds, core = null, authorization = [] }) {
  const before = server.cpu?.() ?? 0;
  const command = ["wrk", "-t1", "--timeout", "30s", `-c${connections}`, `-d${seconds}s`, "-s", script, url, "--", bodies, ...authorization];
  const pinned = core === null ? command : ["taskset", "-c", core, ...command];
  const { stdout } = await run(pinned[0], pinned.slice(1));
  const result = JSON.parse(/RESULT (.*)/.exec(stdout)[1]);
  if (result.errors > 0) throw new Error(`${url}: ${result.errors} of ${result.requests} requests failed`);
  return {
    throughput: result.requests / result.seconds,
    cpu: (((server.cpu?.() ?? 0) - before) / result.requests) * 1e6,
    p50: result.p50,
    p99: result.p99,
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
