// Compiles what the solution carries: one script for the form and the command bar, one for each dialog. With --check nothing is written, and what is
// committed must be what the sources give. With --tests the tests are compiled, for node to run.
import { build } from "esbuild";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const resources = join(here, "../../solution/WebResources/lp_");

const scripts = [
  { name: "lead", globalName: "LeadPlugins.Lead" },
  { name: "reject" },
  { name: "explain" },
];

async function compile({ name, globalName }) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [`src/${name}.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName,
    target: "es2017",
    charset: "utf8",
    legalComments: "none",
    banner: { js: `// Compiled from src/LeadPlugins.Scripts/src/${name}.ts; edit that, then: npm run build` },
  });
  return result.outputFiles[0].text;
}

async function writeAll() {
  for (const script of scripts) await writeFile(join(resources, `${script.name}.js`), await compile(script));
}

async function checkAll() {
  const stale = [];
  for (const script of scripts) {
    const committed = await readFile(join(resources, `${script.name}.js`), "utf8").catch(() => "");
    if (committed !== await compile(script)) stale.push(`${script.name}.js`);
  }
  if (stale.length === 0) return;
  console.error(`Not what src/LeadPlugins.Scripts gives: ${stale.join(", ")} in solution/WebResources/lp_. To write them: npm run build`);
  process.exitCode = 1;
}

async function compileTests() {
  const target = join(here, "artifacts/test");
  await rm(target, { recursive: true, force: true });
  const tests = (await readdir(join(here, "test"))).filter((file) => file.endsWith(".test.ts"));
  await build({
    absWorkingDir: here,
    entryPoints: tests.map((file) => `test/${file}`),
    outdir: target,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    target: "node20",
    charset: "utf8",
  });
}

if (process.argv.includes("--check")) await checkAll();
else if (process.argv.includes("--tests")) await compileTests();
else await writeAll();
