/** A table in Markdown: the first row names the columns. */
export function table(rows) {
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  lines.splice(1, 0, `|${rows[0].map((_, index) => (index === 0 ? "---" : "---:")).join("|")}|`);
  return lines.join("\n");
}

/** A number with about three digits that count. */
export function short(number) {
  if (number >= 1000) return Math.round(number).toLocaleString("en-US");
  return number.toPrecision(3).replace(/^(\d+)\.0+$/, "$1");
}

export const times = (number) => `${number >= 100 ? Math.round(number) : number.toFixed(number >= 10 ? 1 : 2)} ×`;
