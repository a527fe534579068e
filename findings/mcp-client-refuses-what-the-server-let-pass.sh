#!/usr/bin/env bash
# Software: @modelcontextprotocol/sdk 1.32.2, zod 4.6.7 (npm), on Node.js 20.
#
# Behaviour: a field more than the output schema names passes the check of the server, as zod objects ignore unknown fields, and
# goes out with the rest. The schema that the server tells the clients is written for the other side of zod, with
# additionalProperties: false, and the client of the same package refuses the whole answer. Arguments of a tool, declared by the
# same object, are told without it and may have a field more.
#
# Expected: one verdict: the field is taken away by the server, or allowed in the schema that it tells, or an error where the
# mistake is.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7

cat > try.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { z } from 'zod'
const server = new McpServer({ name: 'server', version: '1' })
const shape = z.object({ title: z.string() })
const answer = { content: [], structuredContent: { title: '知財', year: 2026 } }
server.registerTool('plan', { inputSchema: shape, outputSchema: shape }, async () => answer)
const client = new Client({ name: 'client', version: '1' })
const [here, there] = InMemoryTransport.createLinkedPair()
await Promise.all([server.connect(here), client.connect(there)])
const sent = []
const receive = there.onmessage
there.onmessage = (message, extra) => { sent.push(message); return receive(message, extra) }
const [tool] = (await client.listTools()).tools
console.log('additionalProperties: input', tool.inputSchema.additionalProperties, '| output', tool.outputSchema.additionalProperties)
try { console.log(await client.callTool({ name: 'plan', arguments: { title: 'x', year: 2026 } })) } catch (error) { console.log('client:', error.message) }
console.log('server sent:', JSON.stringify(sent.at(-1).result))
await client.close()
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
additionalProperties: input undefined | output false
client: MCP error -32602: Structured content does not match the tool's output schema: data must NOT have additional properties
server sent: {"content":[],"structuredContent":{"title":"知財","year":2026}}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
