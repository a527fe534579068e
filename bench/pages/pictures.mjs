// Takes the pictures of pages that the documentation shows, docs/pages/*.png.
//   CHROMIUM=/usr/bin/chromium node bench/pages/pictures.mjs URL      the server runs already; npm ci was done here
import { chromium } from "playwright-core";

const [url] = process.argv.slice(2);
const [wide, phone] = [{ width: 1280, height: 860 }, { width: 500, height: 1000 }];
const pictures = {
  "home": ["/ja/", wide], "search": ["/ja/search?q=%E6%B5%B7%E8%B3%8A%E7%89%88", wide], "measure": ["/ja/nodes/Measure:2023-040", wide],
  "measure-phone": ["/ja/nodes/Measure:2023-040", phone], "target": ["/ja/nodes/Kpi:2025-content-overseas", { ...wide, height: 940 }],
  "field-dark": ["/en/nodes/StrategicField:quantum", wide, "dark"], "ministry": ["/en/nodes/Ministry:maff", wide],
  "query": ["/en/query?operation=measure-in-time", wide],
};
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const [name, [path, viewport, colorScheme]] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport, colorScheme: colorScheme ?? "light" });
  await page.goto(url + path, { waitUntil: "networkidle" });
  const run = page.locator(".graphiql-execute-button");
  if (await run.count()) {
    await run.click();
    await page.locator(".graphiql-response .cm-def, .graphiql-response .cm-string").first().waitFor();
    await page.mouse.move(0, 0);
  }
  await page.screenshot({ path: new URL(`../../docs/pages/${name}.png`, import.meta.url).pathname });
  await page.close();
}
await browser.close();
