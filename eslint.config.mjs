import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const say = (message) => ({ message });

/** Pure libraries: no framework, clock, chance or platform, so that browser and server get the same answer. */
const impure = {
  globals: ['process', 'Buffer', 'window', 'document', 'fetch', 'setTimeout', 'setInterval', 'localStorage', 'crypto', 'performance'].map((name) => ({
    name,
    message: 'Pure libraries know neither browser nor server: take what you need as a parameter.',
  })),
  syntax: [
    { selector: "NewExpression[callee.name='Date']", ...say('Pure libraries have no clock: take the date as a parameter.') },
    { selector: "MemberExpression[object.name='Date'][property.name='now']", ...say('Pure libraries have no clock: take the date as a parameter.') },
    { selector: "MemberExpression[object.name='Math'][property.name='random']", ...say('Pure libraries leave nothing to chance: take the seed as a parameter.') },
  ],
};

const httpException = {
  selector: "NewExpression[callee.name=/^(HttpException|.*(NotFound|Forbidden|Unauthorized|BadRequest|Conflict|InternalServerError)Exception)$/]",
  ...say('Throw an AppError of platform/errors: it carries a stable code and a field.'),
};
/** Three or more country codes in a row are a list the programme decides about. */
const countryList = {
  selector: 'ArrayExpression > Literal[value=/^[A-Z]{2}$/] + Literal[value=/^[A-Z]{2}$/] + Literal[value=/^[A-Z]{2}$/]',
  ...say('Lists of countries live in libs/rules and libs/vocabulary.'),
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.nx', '.data', 'coverage', '**/*.graphql.ts', 'apps/web/src/shared/graphql/schema-types.ts', 'libs/*/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', { paths: [{ name: 'lodash', message: 'The language has it.' }] }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // Tests stand on the tools, and one of the API's on the web's mapper into the rules; the bench of searches runs the search's own statements; that no source does is seen to by .dependency-cruiser.mjs.
          allow: ['^[./]+/tools/[a-z-/]+.mjs$', '^[./]+/web/src/entities/consortium/to-consortium-draft$', '^[./]+/apps/api/src/modules/partner-search/search-[a-z]+$'],
          enforceBuildableLibDependency: false,
          depConstraints: [
            { sourceTag: 'lib:vocabulary', onlyDependOnLibsWithTags: [], bannedExternalImports: ['*'] },
            { sourceTag: 'lib:rules', onlyDependOnLibsWithTags: ['lib:vocabulary'] },
            { sourceTag: 'lib:matching', onlyDependOnLibsWithTags: ['lib:vocabulary'] },
            { sourceTag: 'lib:consortium-builder', onlyDependOnLibsWithTags: ['lib:vocabulary', 'lib:rules', 'lib:matching'] },
            { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['lib:vocabulary'] },
            { sourceTag: 'type:ui', onlyDependOnLibsWithTags: [], allowedExternalImports: ['react', 'react-dom', 'react-dom/*', '@testing-library/*'] },
            { sourceTag: 'app:web', onlyDependOnLibsWithTags: ['type:pure', 'type:ui', 'type:contract'], bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'] },
            { sourceTag: 'app:api', onlyDependOnLibsWithTags: ['type:pure', 'type:migrations', 'type:contract'], bannedExternalImports: ['react', 'react-dom', '@apollo/client', 'react-*'] },
            { sourceTag: 'type:migrations', onlyDependOnLibsWithTags: [], allowedExternalImports: ['typeorm'] },
            { sourceTag: 'app:e2e', onlyDependOnLibsWithTags: ['type:pure', 'type:contract'] },
            { sourceTag: 'type:tools', onlyDependOnLibsWithTags: ['*'] },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/{vocabulary,rules,matching,consortium-builder}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-globals': ['error', ...impure.globals], 'no-restricted-syntax': ['error', ...impure.syntax] },
  },
  {
    files: ['apps/api/**/*.ts'],
    // Constructor types are values to Nest's injection, however they look.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: { 'no-restricted-syntax': ['error', httpException, countryList] },
  },
  {
    files: ['apps/api/src/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/api/src/platform/config/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only platform/config reads the environment: add the setting there.' }],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', countryList] },
  },
  {
    // The demo world and tests have countries in their data, not as a rule.
    files: ['apps/api/src/demo/**', 'apps/api/test/**', '**/*.{spec,int-spec}.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', httpException] },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}', 'libs/ui/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['tools/**', 'apps/*/build/**', 'apps/e2e/support/**', '**/*.{mjs,cjs}'], rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' } },
);
