#!/usr/bin/env bash
# Software: @opentelemetry/exporter-prometheus 0.223.0, @opentelemetry/sdk-metrics 2.12.0, parse-prometheus-text-format 1.1.1 (npm), on
# Node.js 20.
#
# Behaviour: what a label name of Prometheus may not hold becomes an underscore, and a run of them one. An attribute with a Japanese
# name is therefore the label _, and two of them are the label _ twice in one line, which no label set may have: Prometheus refuses
# the whole page, with the sound metrics on it, and a lenient reader keeps the last. a.b beside a_b goes the same way, and an
# attribute le in a histogram. The program that counts sees nothing of it.
#
# Expected: one label with both values joined by a semicolon, as the rules of OpenTelemetry for Prometheus ask, or names that differ.
#
# Seen: the lines below: as exported, then the labels that the reader finds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @opentelemetry/api@1.9.0 @opentelemetry/sdk-metrics@2.12.0 \
    @opentelemetry/exporter-prometheus@0.223.0 parse-prometheus-text-format@1.1.1

cat > try.mjs <<'JS'
import metrics from '@opentelemetry/sdk-metrics'
import prometheus from '@opentelemetry/exporter-prometheus'
import parse from 'parse-prometheus-text-format'
const exporter = new prometheus.PrometheusExporter({ preventServerStart: true })
const meter = new metrics.MeterProvider({ readers: [exporter] }).getMeter('m')
const asked = meter.createCounter('asked')
asked.add(1, { 省庁: '内閣府', 年度: '2025' })
asked.add(2, { 省庁: '特許庁', 年度: '2025' })
asked.add(3, { 'plan.year': '2025', plan_year: '2026' })
meter.createHistogram('took', { advice: { explicitBucketBoundaries: [1] } }).record(5, { le: '内閣府' })
const text = new prometheus.PrometheusSerializer().serialize((await exporter.collect()).resourceMetrics)
for (const line of text.split('\n').filter(line => /^(asked|took_bucket)/.test(line))) console.log(line)
for (const metric of parse(text).find(family => family.name === 'asked_total').metrics) console.log(JSON.stringify(metric))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
asked_total{_="内閣府",_="2025",otel_scope_name="m"} 1
asked_total{_="特許庁",_="2025",otel_scope_name="m"} 2
asked_total{plan_year="2025",plan_year="2026",otel_scope_name="m"} 3
took_bucket{le="内閣府",otel_scope_name="m",le="1"} 0
took_bucket{le="内閣府",otel_scope_name="m",le="+Inf"} 1
{"value":"2","labels":{"_":"2025","otel_scope_name":"m"}}
{"value":"3","labels":{"plan_year":"2026","otel_scope_name":"m"}}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
