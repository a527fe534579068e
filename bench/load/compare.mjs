import { createRequire } from "node:module";

const require = createRequire(new URL("../peers/package.json", import.meta.url));
const { buildClientSchema, lexicographicSortSchema, printSchema } = require("graphql");

/** Throws unless two answers are the same data; key order counts. */
export function assertSame(query, name, expected, actual) {
  const [left, right] = [expected, actual].map((text) => comparable(query, JSON.parse(text)));
  if (left === right) return;
  const at = [...left].findIndex((character, index) => character !== right[index]);
  throw new Error(`${name} answers ${query} otherwise: …${right.slice(Math.max(0, at - 80), at + 80)}… instead of …${
    left.slice(Math.max(0, at - 80), at + 80)}…`);
}

/** Introspection is compared as the schema it describes: its own types differ from one edition to the next. */
function comparable(query, { data, errors }) {
  if (errors || !data) throw new Error(`${query}: ${JSON.stringify(errors).slice(0, 500)}`);
  if (query !== "introspection") return JSON.stringify(data);
  return printSchema(lexicographicSortSchema(buildClientSchema(data)));
}
