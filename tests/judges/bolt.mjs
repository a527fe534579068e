// The official driver's view of Neo4j's values, in the form in which rows come to the product.
// bolt.mjs URL USER PASSWORD [write]: asks each statement of bolt-values.json and compares, or writes what the driver sees.
import { readFileSync, writeFileSync } from "node:fs";
import neo4j from "neo4j-driver";

const [url, user, password, mode] = process.argv.slice(2);
const file = new URL("bolt-values.json", import.meta.url);
const known = JSON.parse(readFileSync(file, "utf8"));
const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { useBigInt: true });

const two = (number) => String(number < 0n ? -number : number).padStart(2, "0");

function fraction(nanos) {
  if (nanos === 0n) return "";
  const digits = String(nanos).padStart(9, "0");
  return "." + (digits.endsWith("000000") ? digits.slice(0, 3) : digits.endsWith("000") ? digits.slice(0, 6) : digits);
}

const date = ({ year, month, day }) =>
  `${year > 9999n ? "+" : year < 0n ? "-" : ""}${String(year < 0n ? -year : year).padStart(4, "0")}-${two(month)}-${two(day)}`;
const time = ({ hour, minute, second, nanosecond }) => `${two(hour)}:${two(minute)}:${two(second)}${fraction(nanosecond)}`;

function offset(seconds) {
  if (seconds === 0n) return "Z";
  const size = seconds < 0n ? -seconds : seconds;
  return `${seconds < 0n ? "-" : "+"}${two(size / 3600n)}:${two((size / 60n) % 60n)}${size % 60n ? `:${two(size % 60n)}` : ""}`;
}

function duration({ months, days, seconds, nanoseconds }) {
  const part = (number, unit) => (number === 0n ? "" : `${number}${unit}`);
  const total = seconds * 1_000_000_000n + nanoseconds;
  const [whole, rest] = [total / 1_000_000_000n, total % 1_000_000_000n];
  const left = whole % 60n;
  const digits = rest === 0n ? "" : "." + String(rest < 0n ? -rest : rest).padStart(9, "0").replace(/0+$/, "");
  const last = left === 0n && rest === 0n ? "" : `${left < 0n || rest < 0n ? "-" : ""}${left < 0n ? -left : left}${digits}S`;
  const clock = part(whole / 3600n, "H") + part((whole / 60n) % 60n, "M") + last;
  const calendar = part(months / 12n, "Y") + part(months % 12n, "M") + part(days, "D");
  return calendar + clock === "" ? "PT0S" : `P${calendar}${clock && `T${clock}`}`;
}

const float = (number) => (Number.isInteger(number) ? number.toFixed(1) : String(number));

function text(value) {
  if (neo4j.isDate(value)) return date(value);
  if (neo4j.isLocalTime(value)) return time(value);
  if (neo4j.isTime(value)) return time(value) + offset(value.timeZoneOffsetSeconds);
  if (neo4j.isLocalDateTime(value)) return `${date(value)}T${time(value)}`;
  if (neo4j.isDateTime(value))
    return `${date(value)}T${time(value)}${offset(value.timeZoneOffsetSeconds)}${value.timeZoneId ? `[${value.timeZoneId}]` : ""}`;
  if (neo4j.isDuration(value)) return duration(value);
  if (neo4j.isPoint(value))
    return `SRID=${value.srid};POINT${value.z === undefined ? "" : " Z"} (${[value.x, value.y, value.z].filter((at) => at !== undefined).map(float).join(" ")})`;
  return null;
}

/** Numbers are told apart as the rows tell them: a double by a point or an exponent. */
function view(value) {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") return { integer: String(value) };
  if (typeof value === "number") return Number.isFinite(value) ? { float: value } : String(value);
  if (Array.isArray(value)) return value.map(view);
  if (neo4j.isNode(value)) return { labels: value.labels, properties: view(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, properties: view(value.properties) };
  return text(value) ?? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, view(inner)]));
}

const session = driver.session({ defaultAccessMode: neo4j.session.READ });
let wrong = 0;
for (const entry of known) {
  const result = await session.run(`RETURN ${entry.expression} AS value`);
  const seen = JSON.stringify(view(result.records[0].get("value")));
  if (mode === "write") entry.seen = JSON.parse(seen);
  else if (JSON.stringify(entry.seen) !== seen && ++wrong) console.error(`${entry.expression}: ${seen}, not ${JSON.stringify(entry.seen)}`);
}
await session.close();
await driver.close();
if (mode === "write")
  writeFileSync(file, `[\n${known.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`);
console.log(`${known.length} values, ${wrong} seen otherwise`);
process.exitCode = wrong ? 1 : 0;
