import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { makeSchema } from "./schema.mjs";

const [port, sdl, graph] = process.argv.slice(2);
const yoga = createYoga({ schema: makeSchema(sdl, graph), logging: false, graphiql: false });
createServer(yoga).listen(Number(port), "127.0.0.1");
