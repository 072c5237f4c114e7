// The one place for figures: `npm run bench -- NAME [--json] [options]`, and the same for eval.
// A measure is a module in tools/bench or tools/eval (.mjs, or .ts when it imports the workspace's libs) that exports
//   description  one line
//   run({ options, say })  measures and gives a plain object; `options` are its own --name value pairs, `say(line)` tells progress
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTs } from './load-ts.mjs';
import { failureLine, Failure } from './terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function measures(kind) {
  const folder = path.join(root, 'tools', kind);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /^[\w-]+\.(mjs|ts)$/.test(name)).sort() : [];
  return new Map(names.map((name) => [name.replace(/\.\w+$/, ''), path.join('tools', kind, name)]));
}

/**
 * `rules --json --times 5 --with-build` becomes `{ json: true, times: '5', 'with-build': true }`; the first plain word is the name.
 * Once the name is given, an option takes every plain word after it: `--consortia A B` becomes `{ consortia: ['A', 'B'] }`.
 */
export function parseArguments(args) {
  const options = {};
  let name = null;
  for (let i = 0; i < args.length; i += 1) {
    const [, key, value] = /^--([\w-]+)(?:=(.*))?$/.exec(args[i]) ?? [];
    if (key === undefined) {
      if (name !== null) throw new Failure(`"${args[i]}" is one word too many.`, 'Give one name, and options as --option value.');
      name = args[i];
    } else if (value !== undefined) options[key] = value;
    else {
      const words = [];
      const most = key === 'json' ? 0 : name === null ? 1 : Infinity;
      while (words.length < most && args[i + 1] !== undefined && !args[i + 1].startsWith('--')) words.push(args[(i += 1)]);
      options[key] = words.length > 1 ? words : (words[0] ?? true);
    }
  }
  return { name, options };
}

async function list(kind) {
  const found = measures(kind);
  if (found.size === 0) return console.log(`There is no ${kind} yet.`);
  console.log(`npm run ${kind} -- NAME [--json] [options], where NAME is one of\n`);
  const width = Math.max(...[...found.keys()].map((name) => name.length));
  for (const [name, file] of found) console.log(`  ${name.padEnd(width)}  ${(await loadTs(file)).description ?? ''}`);
}

function table(result) {
  const rows = Object.entries(result).map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
  const width = Math.max(0, ...rows.map(([key]) => key.length));
  return rows.map(([key, value]) => `  ${key.padEnd(width)}  ${value}`).join('\n');
}

/** Runs one measure of `kind` ("bench" or "eval") by its arguments; gives the exit code. */
export async function measure(kind, args) {
  try {
    const { name, options: { json, ...options } } = parseArguments(args);
    const file = measures(kind).get(name ?? '');
    if (file === undefined) {
      if (name !== null) console.error(`There is no ${kind} named "${name}".`);
      await list(kind);
      return name === null ? 0 : 1;
    }
    const { run } = await loadTs(file);
    // the last line of standard output is the result as JSON; with --json it is the only one
    const result = await run({ options, say: (line) => (json ? console.error(line) : console.log(line)) });
    if (!json) console.log(`\n${table(result)}\n`);
    console.log(JSON.stringify({ [kind]: name, ...result }));
    return 0;
  } catch (error) {
    console.error(failureLine(`The ${kind} failed:`, error));
    if (!error.remedy) console.error(error.stack);
    return 1;
  }
}
