// @neo4j/graphql over the same database: server.mjs PORT BOLT_URL USER PASSWORD.
import { readFileSync } from "node:fs";
import { Neo4jGraphQL } from "@neo4j/graphql";
import Fastify from "fastify";
import mercurius from "mercurius";
import neo4j from "neo4j-driver";

const [port, url, user, password] = process.argv.slice(2);
const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const app = Fastify();
app.register(mercurius, {
  schema,
  jit: 1,
  context: () => ({ sessionConfig: { database: "neo4j", defaultAccessMode: neo4j.session.READ } }),
});
await app.listen({ port: Number(port), host: "127.0.0.1" });
