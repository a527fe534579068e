#!/usr/bin/env bash
# @graphql-codegen/typescript 6.1.0, core 6.2.1 (graphql 16.15.0)
# With the default naming the member AB of the generated enum stands for the value A_B, and the value AB is reached by Ab. A third
# value a_b gets the name AB once more: the generated file has the member twice and TypeScript refuses it; nothing is reported.
# Expected: A value that is already a valid name keeps it, or the clash is an error of the generator.
# Seen:
#   AB = "A_B", Ab = "AB", AB = "a_b"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@16.15.0 @graphql-codegen/core@6.2.1 @graphql-codegen/typescript@6.1.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { parse } from 'graphql';
const text = await codegen({
  filename: 'types.ts', documents: [], config: {}, pluginMap: { typescript }, plugins: [{ typescript: {} }],
  schema: parse('type Query { e: E } enum E { A_B AB a_b }'),
});
console.log(text.split('\n').filter(line => / = "|=.*,?$/.test(line) && /^  A/.test(line)).map(line => line.trim().replaceAll("'", '"')).join(' '));
JS
expected='AB = "A_B", Ab = "AB", AB = "a_b"'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
