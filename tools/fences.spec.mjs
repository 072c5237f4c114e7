// The fences stand: a violation planted in each kind of place is found. Nothing else would notice if a rule fell silent.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
// of no project, so by its address
const { default: cruiserConfig } = await import(new URL('../.dependency-cruiser.mjs', import.meta.url).href);
const planted = [];

function plant(file, source) {
  const absolute = path.join(root, file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  fs.writeFileSync(absolute, source);
  planted.push(absolute);
  return file;
}

afterEach(() => {
  for (const file of planted.splice(0)) fs.rmSync(file, { force: true });
});

async function lint(file) {
  const [result] = await new ESLint({ cwd: root }).lintFiles([file]);
  return result.messages.map(({ ruleId }) => ruleId);
}

async function rulesBroken(file) {
  const { output } = await cruise([file], { ...cruiserConfig.options, ruleSet: cruiserConfig, validate: true }, undefined, {
    tsConfig: { options: { baseUrl: root } },
  });
  return output.summary.violations.map(({ rule }) => rule.name);
}

test.each([
  ['a pure library that imports a framework', 'libs/vocabulary/src/planted.ts', `import { Injectable } from '@nestjs/common';\nexport const planted = Injectable;\n`, '@nx/enforce-module-boundaries'],
  ['a pure library that imports a library above it', 'libs/vocabulary/src/planted.ts', `import { checkConsortium } from '@trefoil/rules';\nexport const planted = checkConsortium;\n`, '@nx/enforce-module-boundaries'],
  ['a pure library that reads the clock', 'libs/rules/src/planted.ts', `export const planted = () => Date.now();\n`, 'no-restricted-syntax'],
  ['the web importing the database', 'apps/web/src/shared/planted.ts', `import { DataSource } from 'typeorm';\nexport const planted = DataSource;\n`, '@nx/enforce-module-boundaries'],
  ['the API importing React', 'apps/api/src/platform/planted.ts', `import { useState } from 'react';\nexport const planted = useState;\n`, '@nx/enforce-module-boundaries'],
  ['the environment read outside the config', 'apps/api/src/platform/planted.ts', `export const planted = process.env.HOME;\n`, 'no-restricted-properties'],
  ['a list of countries outside the rules', 'apps/api/src/platform/planted.ts', `export const planted = ['FI', 'SE', 'EE'];\n`, 'no-restricted-syntax'],
  ['an exception of the framework', 'apps/api/src/platform/planted.ts', `import { NotFoundException } from '@nestjs/common';\nexport const planted = () => {\n  throw new NotFoundException();\n};\n`, 'no-restricted-syntax'],
])('finds %s', async (_, file, source, rule) => {
  expect(await lint(plant(file, source))).toContain(rule);
});

test.each([
  ['the platform leaning on a module', 'apps/api/src/platform/planted.ts', `import { Person } from '../modules/accounts';\nexport const planted = Person;\n`, 'platform-knows-no-module'],
  ['a module leaning against the graph', 'apps/api/src/modules/accounts/planted.ts', `import { Organisation } from '../organisations';\nexport const planted = Organisation;\n`, 'module-accounts'],
  ['a module entered by the side door', 'apps/api/src/modules/organisations/planted.ts', `import { Person } from '../accounts/person.entity';\nexport const planted = Person;\n`, 'module-by-its-index'],
  ['a resolver that loads by itself', 'apps/api/src/modules/organisations/planted.resolver.ts', `import { OrganisationRepository } from './organisation.repository';\nexport const planted = OrganisationRepository;\n`, 'resolver-asks-services'],
  ['shared code of the web that knows a page', 'apps/web/src/shared/planted.ts', `import { routes } from '../app/routes';\nexport const planted = routes;\n`, 'web-shared-stands-alone'],
])('finds %s', async (_, file, source, rule) => {
  expect(await rulesBroken(plant(file, source))).toContain(rule);
});
