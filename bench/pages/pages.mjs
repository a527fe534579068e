// Measures how long the server takes for each kind of page, how many bytes a first visit to it takes, and when it can be used on a slow
// phone.
//   node bench/pages/pages.mjs URL [ROUNDS]      the server is a Release build that runs already; nothing else should run
// A browser is used where CHROMIUM names one and playwright-core is installed beside this file (npm ci); else that part is left out.
import { gzipSync } from "node:zlib";

const [url, rounds = "60"] = process.argv.slice(2);
const kinds = {
  home: "/ja/", search: "/ja/search?q=%E6%B5%B7%E8%B3%8A%E7%89%88", measure: "/ja/nodes/Measure:2023-040", "measure with differences": "/ja/nodes/Measure:2023-101",
  ministry: "/ja/nodes/Ministry:meti", field: "/ja/nodes/StrategicField:quantum", target: "/ja/nodes/Kpi:2025-content-overseas", document: "/ja/nodes/Document:roadmap-2023",
  relationship: "/ja/nodes/Ministry:meti/measures", connections: "/ja/connections?from=Topic:quantum&to=Ministry:maff", around: "/ja/around?of=Measure:2023-040",
  "around, 100 nodes": "/ja/around?of=Topic:quantum&depth=2&first=100", matrix: "/ja/matrix", "matrix by edition": "/ja/matrix?view=topics-editions",
  cell: "/ja/matrix/cell?view=topics-editions&row=Topic:quantum&column=2023", targets: "/ja/targets", compare: "/ja/compare", faults: "/ja/faults", about: "/ja/about",
  query: "/ja/query", "not found": "/ja/nodes/Nothing:1",
};
const quantile = (times, share) => times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))];
const headers = { "Accept": "text/html", "Accept-Encoding": "gzip" };

/** One request after another over a connection that stays open, from the first byte sent to the last received. */
async function timed(path) {
  const begun = performance.now();
  const answer = await fetch(url + path, { headers });
  const text = await answer.text();
  return { time: performance.now() - begun, text };
}

/** A page with all that it loads on a large screen, each compressed as it is sent. */
async function bytesOf(html) {
  const parts = [...html.matchAll(/(?:href|src|data-ide-style|data-ide-script)="(\/assets\/[^"]+)"/g)].map((match) => match[1].replaceAll("&amp;", "&"));
  const bodies = await Promise.all([...new Set(parts)].map(async (part) => Buffer.from(await (await fetch(url + part)).arrayBuffer())));
  return [Buffer.from(html), ...bodies].reduce((sum, body) => sum + gzipSync(body).length, 0);
}

console.log("| page | p50 ms | p95 ms | kB of a first visit, compressed |\n|---|---|---|---|");
for (const [kind, path] of Object.entries(kinds)) {
  for (let round = 0; round < 10; round++) await timed(path);
  const times = [];
  let html = "";
  for (let round = 0; round < Number(rounds); round++) {
    const { time, text } = await timed(path);
    times.push(time);
    html = text;
  }
  console.log(`| ${kind} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} | ${(await bytesOf(html) / 1000).toFixed(0)} |`);
}

const browser = process.env.CHROMIUM && await import("playwright-core").then(({ chromium }) => chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] }), () => null);
if (browser) {
  // A phone of the lower end on a slow mobile network, as Lighthouse has it: a quarter of this processor, 1.6 Mbit/s, 150 ms each way and back.
  console.log("\n| page | can be used on a slow phone after ms |\n|---|---|");
  for (const [kind, path] of [["", kinds.home], ...Object.entries(kinds)]) {
    const times = [];
    for (let round = 0; round < 3; round++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const client = await context.newCDPSession(page);
      await client.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
      await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.goto(url + path);
      times.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd));
      await context.close();
    }
    // The first visits are those of a browser that has only just started.
    if (kind) console.log(`| ${kind} | ${quantile(times, 0.5).toFixed(0)} |`);
  }
  await browser.close();
}
