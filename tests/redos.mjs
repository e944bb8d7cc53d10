// Reads what `python -m tests.redos` printed and prints what recheck says of each pattern that is not safe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { checkSync } = createRequire(process.cwd() + "/")("recheck");
const counts = {};
for (const { pattern, source } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const told = checkSync(source, "", { timeout: 4000 });
  const what = told.status === "unknown" ? `unknown (${told.error?.kind})` : told.status;
  counts[what] = (counts[what] ?? 0) + 1;
  if (told.status === "vulnerable") {
    console.log(`${told.complexity.summary}\t${told.attack.pattern}\t${pattern.slice(0, 160).replaceAll("\n", " ")}`);
  } else if (told.status === "unknown") {
    console.log(`${what}\t${(told.error?.message ?? "").slice(0, 80)}\t${pattern.slice(0, 80).replaceAll("\n", " ")}`);
  }
}
console.log(JSON.stringify(counts));
