// Documents of chance over whatever schema a server has, with a liking for what is dear: full pages, lists in lists, filters
// in filters, groups in groups.

const words = ["知財", "AI", "量子 標準", "コンテンツ", "の", "data", "人材"];
const numbers = { first: () => 100, depth: (r) => 1 + r(3), maxLength: (r) => 1 + r(8), most: () => 300,
  from: (r) => 2023 + r(3), to: (r) => 2024 + r(3) };
const always = new Set(["id", "first"]);
const left = new Set(["after", "before", "last", "by"]);

/** Numbers that are the same for the same seed. */
export function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const typeText = "name kind ofType { name kind ofType { name kind ofType { name kind } } }";
export const introspection = `{ __schema { queryType { name } types { name kind isOneOf
  fields { name args { name type { ${typeText} } defaultValue } type { ${typeText} } }
  inputFields { name type { ${typeText} } } enumValues { name } possibleTypes { name } } } }`;

export class RandomDocuments {
  /** @param ids ids of nodes, to be asked for; hubs among them. */
  constructor(schema, ids, random) {
    this.types = new Map(schema.types.map((type) => [type.name, type]));
    this.root = this.types.get(schema.queryType.name).fields;
    [this.ids, this.random] = [ids, random];
  }

  next() {
    const depth = 3 + this.random(5);
    const fields = Array.from({ length: 1 + (this.random(4) === 0 ? 1 : 0) }, (_, n) => `r${n}: ${this.field(this.pick(this.root), depth)}`);
    return `{ ${fields.join(" ")} }`;
  }

  pick = (list) => list[this.random(list.length)];

  named(type) {
    while (type.ofType) type = type.ofType;
    return this.types.get(type.name);
  }

  field({ name, args, type }, depth) {
    const given = args.filter((arg) => this.isRequired(arg) || always.has(arg.name) || ((!left.has(arg.name) || name === "facet") && this.random(4) === 0))
      .map((arg) => `${arg.name}: ${this.value(arg.type, arg.name, 1 + this.random(3))}`);
    const selection = this.selection(this.named(type), depth - 1);
    return selection === null ? null : `${name}${given.length ? `(${given.join(", ")})` : ""}${selection}`;
  }

  isRequired = ({ type, defaultValue }) => type.kind === "NON_NULL" && defaultValue == null;

  /** Null where nothing can be selected at this depth. */
  selection(type, depth) {
    if (!["OBJECT", "INTERFACE", "UNION"].includes(type.kind)) return "";
    const leaves = (type.fields ?? []).filter((field) => !["OBJECT", "INTERFACE", "UNION"].includes(this.named(field.type).kind) && !field.args.some(this.isRequired));
    const inner = (type.fields ?? []).filter((field) => !leaves.includes(field));
    const chosen = leaves.filter(() => this.random(3) === 0).map((field) => field.name);
    for (let n = 0; depth > 0 && inner.length && n < 1 + this.random(3); n++) {
      const text = this.field(this.pick(inner), depth);
      if (text !== null) chosen.push(`i${n}_${chosen.length}: ${text}`);
    }
    if (!chosen.length) chosen.push("__typename");
    return ` { ${[...new Set(chosen)].join(" ")} }`;
  }

  value(type, name, depth) {
    if (type.kind === "NON_NULL") return this.value(type.ofType, name, depth);
    if (type.kind === "LIST") return `[${Array.from({ length: 1 + this.random(name === "ids" ? 100 : 3) }, () => this.value(type.ofType, name, depth)).join(", ")}]`;
    const named = this.types.get(type.name);
    if (named.kind === "ENUM") return this.pick(named.enumValues).name;
    if (named.kind === "INPUT_OBJECT") return this.object(named, depth);
    if (named.name === "ID") return JSON.stringify(this.pick(this.ids));
    if (named.name === "Int") return String((numbers[name] ?? ((random) => 1 + random(100)))(this.random));
    if (named.name === "Float") return String(this.random(100) / 10);
    return named.name === "Boolean" ? String(this.random(2) === 0) : JSON.stringify(this.pick(words));
  }

  object({ inputFields, isOneOf }, depth) {
    const required = inputFields.filter(this.isRequired);
    const free = inputFields.filter((field) => !required.includes(field) && (depth > 0 || this.named(field.type).kind !== "INPUT_OBJECT"));
    const chosen = isOneOf ? [this.pick(inputFields)] : [...required];
    for (let n = 0; !isOneOf && free.length && n < 1 + this.random(2); n++) chosen.push(this.pick(free));
    return `{${[...new Set(chosen)].map((field) => `${field.name}: ${this.value(field.type, field.name, depth - 1)}`).join(", ")}}`;
  }
}
