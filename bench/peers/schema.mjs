import { readFileSync } from "node:fs";
import { buildSchema, isObjectType } from "graphql";
import { readGraph } from "./graph.mjs";

const pageSizeDefault = 20;
const nothing = [];

/** The reduced schema over the exported graph; or, with nothing to answer from, any schema for introspection. */
export function makeSchema(sdlPath, graphPath) {
  const schema = buildSchema(readFileSync(sdlPath, "utf8"));
  if (graphPath) resolve(schema, readGraph(graphPath));
  return schema;
}

function resolve(schema, graph) {
  const query = schema.getQueryType().getFields();
  for (const name of ["measure", "strategicField", "plan"])
    query[name].resolve = (_, { id }) => graph.nodes.get(id);
  query.measures.resolve = (_, { first }) => page(graph.measures, first);
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && type !== schema.getQueryType())
      for (const [name, field] of Object.entries(type.getFields()))
        if (field.args.length > 0) field.resolve = (node, { first }) => page(node[name], first);
}

function page(all = nothing, first = pageSizeDefault) {
  return { totalCount: all.length, nodes: all.length <= first ? all : all.slice(0, first) };
}
