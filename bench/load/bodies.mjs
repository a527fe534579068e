import { readFileSync, writeFileSync } from "node:fs";

/** The requests of a query as a file with one body a line; the first is the one whose answers are compared. */
export function writeBodies(folder, query, variables = [{}]) {
  const text = readFileSync(new URL(`../queries/${query}.graphql`, import.meta.url), "utf8");
  const bodies = variables.map((values) => JSON.stringify({ query: text, variables: values }));
  const file = `${folder}/${query}.bodies`;
  writeFileSync(file, bodies.join("\n") + "\n");
  return { query, text, bodies, file };
}
