import Fastify from "fastify";
import mercurius from "mercurius";
import { makeSchema } from "./schema.mjs";

const [port, sdl, graph] = process.argv.slice(2);
const app = Fastify();
app.register(mercurius, { schema: makeSchema(sdl, graph), jit: 1 });
await app.listen({ port: Number(port), host: "127.0.0.1" });
