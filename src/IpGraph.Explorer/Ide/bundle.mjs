// Bundles GraphiQL into two files, bundle/graphiql.js and bundle/graphiql.css, that load nothing else.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Fonts and pictures within style sheets are no files of this server; the pages take the fonts of the system. */
const plainStyles = {
  name: "plain-styles",
  setup: (bundler) => bundler.onLoad({ filter: /\.css$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replace(/@font-face\s*\{[^}]*\}/g, "").replace(/url\(\s*"?data:[^)]*\)/g, "none"),
    loader: "css",
  })),
};

await build({
  entryPoints: { graphiql: here("ide.js") },
  outdir: here("bundle"),
  alias: { "react-style-singleton": here("style-sheets.js") },
  plugins: [plainStyles],
  define: { "process.env.NODE_ENV": '"production"' },
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "eof",
  charset: "utf8",
  logLevel: "warning",
});
