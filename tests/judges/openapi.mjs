// Judges the description of the REST interface, and its answers by it: node openapi.mjs URL
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [base] = process.argv.slice(2);
const text = await (await fetch(`${base}/openapi.json`)).text();
const { valid, errors } = await new Validator().validate(JSON.parse(text));
const faults = valid ? [] : [`the description is not valid: ${JSON.stringify(errors).slice(0, 2000)}`];

const document = JSON.parse(text);
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: false }));
/** The values of a parameter's example: a list is given item by item, and what has a media type as JSON. */
const valuesOf = ({ content, schema, example }) => {
  const json = content?.["application/json"]?.example;
  if (json !== undefined) return [JSON.stringify(json)];
  return [example ?? schema?.default].flat().filter((value) => value !== undefined && value !== null).map(String);
};
let answered = 0;
for (const [path, { get }] of Object.entries(document.paths)) {
  if (!path.startsWith("/api/")) continue;
  const asked = new URLSearchParams();
  for (const parameter of get.parameters ?? []) {
    if (parameter.in !== "query" || parameter.name === "table") continue;
    for (const value of valuesOf(parameter)) asked.append(parameter.name, value);
  }
  const response = await fetch(`${base}${path}?${asked}`, { headers: { accept: "application/json" } });
  if (response.status !== 200) {
    faults.push(`${path}?${asked} is answered with ${response.status}`);
    continue;
  }
  const validate = ajv.compile({ ...get.responses["200"].content["application/json"].schema, components: document.components });
  answered++;
  if (!validate(await response.json())) faults.push(`${path}: ${ajv.errorsText(validate.errors)}`);
}

for (const fault of faults) console.log(`FAIL ${fault}`);
console.log(`${answered} answers as described, ${faults.length} faults`);
process.exit(faults.length > 0 || answered < 50 ? 1 : 0);
