import { readFileSync } from "node:fs";

// Which relationships the fields of the schema follow: [type, field at the one end, field at the other].
const fields = [
  ["ABOUT", null, "measures", "Measure"],
  ["ABOUT", "standardsAreas", null, "Measure", "StandardsArea"],
  ["LED_BY", "ledBy", null, "Measure", "Ministry"],
  ["PART_OF", null, "sections", "Section", "Plan"],
  ["PART_OF", null, "children", "Section", "Section"],
  ["IN_SECTION", null, "measures", "Measure", "Section"],
];

/** The exported graph as objects that hold each other, in the order of the export: nothing is looked up while a query runs. */
export function readGraph(path) {
  const graph = JSON.parse(readFileSync(path, "utf8"));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const [type, from, to] of graph.relationships) {
    const [source, target] = [nodes.get(from), nodes.get(to)];
    for (const [name, outward, inward, fromType, toType] of fields) {
      if (name !== type || (fromType && source.type !== fromType) || (toType && target.type !== toType)) continue;
      if (outward) (source[outward] ??= []).push(target);
      if (inward) (target[inward] ??= []).push(source);
    }
  }
  const positions = new Map(graph.nodes.map((node, position) => [node, position]));
  for (const node of nodes.values())
    for (const value of Object.values(node))
      if (Array.isArray(value) && positions.has(value[0])) value.sort((left, right) => positions.get(left) - positions.get(right));
  return { nodes, measures: graph.nodes.filter((node) => node.type === "Measure") };
}
