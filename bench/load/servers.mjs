import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** A server under measurement: how it is started, where it is asked, and what it has used. */
export class Server {
  constructor({ name, command, port, path = "/graphql", env = {}, core = null, folder }) {
    Object.assign(this, { name, command, port, path, env, core, folder });
  }

  url(query) {
    return `http://127.0.0.1:${this.port}${this.path.replace("{query}", query)}`;
  }

  async start(probe, expected) {
    const pinned = this.core === null ? this.command : ["taskset", "-c", this.core, ...this.command];
    const log = openSync(`${this.folder}/${this.name}.log`, "w");
    const begun = performance.now();
    this.process = spawn(pinned[0], pinned.slice(1), {
      stdio: ["ignore", log, log],
      env: { ...process.env, NODE_ENV: "production", ...this.env },
    });
    while (!(await this.answers(probe, expected))) {
      if (this.process.exitCode !== null) throw new Error(`${this.name} stopped; see ${this.folder}/${this.name}.log`);
      if (performance.now() - begun > 60_000) throw new Error(`${this.name} does not answer`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return performance.now() - begun;
  }

  async answers({ query, body }, expected) {
    try {
      return (await this.ask(query, body)).trim() === expected.trim();
    } catch {
      return false;
    }
  }

  async ask(query, body) {
    const response = await fetch(this.url(query), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body,
    });
    return await response.text();
  }

  async stop() {
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGINT");
    const hard = setTimeout(() => this.process.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(hard);
  }

  /** Seconds of processor time since the start. */
  cpu() {
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }

  /** Megabytes resident now. */
  memory() {
    return this.status("VmRSS");
  }

  /** Megabytes resident at most since the start. */
  peak() {
    return this.status("VmHWM");
  }

  status(name) {
    const text = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)[1]) / 1024;
  }
}
