import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { makeSchema } from "./schema.mjs";

const [port, sdl, graph] = process.argv.slice(2);
const server = new ApolloServer({ schema: makeSchema(sdl, graph), introspection: true });
await startStandaloneServer(server, { listen: { port: Number(port), host: "127.0.0.1" } });
