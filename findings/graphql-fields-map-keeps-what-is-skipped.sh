#!/usr/bin/env bash
# Software: graphql-fields-list 2.3.0, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: fieldsList leaves out what @skip and @include exclude. fieldsMap and fieldsProjection of the same library, called the
# same way, keep it, so that a client which turns an expensive part off still pays for it; with withDirectives: true, which the
# documentation calls the default, they leave it out. There is no difference for queries without directives.
#
# Expected: the three agree: the documentation says that directives are honoured by fieldsMap and fieldsList alike unless
# withDirectives is false.
#
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-fields-list@2.3.0 graphql@16.12.0

cat > try.cjs <<'JS'
const { buildSchema, graphqlSync } = require('graphql')
const { fieldsList, fieldsMap, fieldsProjection } = require('graphql-fields-list')
const schema = buildSchema('type Query { plan: Plan } type Plan { id: ID title: String owner: Owner } type Owner { name: String }')
const rootValue = {
  plan(args, context, info) {
    console.log('fieldsList      ', JSON.stringify(fieldsList(info)))
    console.log('fieldsMap       ', JSON.stringify(fieldsMap(info)))
    console.log('fieldsProjection', JSON.stringify(fieldsProjection(info)))
    console.log('fieldsMap, true ', JSON.stringify(fieldsMap(info, { withDirectives: true })))
    return {}
  }
}
graphqlSync({ schema, rootValue, source: '{ plan { id title @skip(if: true) owner @include(if: false) { name } } }' })
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
fieldsList       ["id"]
fieldsMap        {"id":false,"title":false,"owner":{"name":false}}
fieldsProjection {"id":1,"title":1,"owner.name":1}
fieldsMap, true  {"id":false}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
