import { type CountryCode, isIsoDate, isLanguageCode, type IsoDate, type LanguageCode, parseCountryCode } from '@trefoil/vocabulary';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function textOf(ast: ValueNode): string {
  if (ast.kind !== Kind.STRING) throw new TypeError('must be a string');
  return ast.value;
}

/** Builds a scalar that is a checked string on the wire and stays one inside. */
function checkedString<T extends string>(name: string, description: string, parse: (text: string) => T): GraphQLScalarType<T, string> {
  const parseValue = (value: unknown): T => {
    if (typeof value !== 'string') throw new TypeError(`${name} must be a string`);
    return parse(value);
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    parseValue,
    parseLiteral: (ast) => parseValue(textOf(ast)),
    serialize: (value) => String(value),
  });
}

export const GraphQLCountryCode = checkedString<CountryCode>(
  'CountryCode',
  'ISO 3166-1 alpha-2 code of a country, and XK for Kosovo. EL and UK are taken for GR and GB.',
  (text) => {
    const code = parseCountryCode(text);
    if (!code) throw new TypeError(`"${text}" is no country code`);
    return code;
  },
);

export const GraphQLLanguageCode = checkedString<LanguageCode>('LanguageCode', 'ISO 639-1 code of a language, such as sv.', (text) => {
  if (!isLanguageCode(text)) throw new TypeError(`"${text}" is no language code`);
  return text;
});

export const GraphQLIsoDate = checkedString<IsoDate>('IsoDate', 'A calendar day, YYYY-MM-DD.', (text) => {
  if (!isIsoDate(text)) throw new TypeError(`"${text}" is no day of the form YYYY-MM-DD`);
  return text;
});

const toInstant = (value: unknown): Date => {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new TypeError('DateTime must be an ISO 8601 string');
  return date;
};

/** An instant: a Date inside, a string on the wire. */
export const GraphQLDateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in ISO 8601, such as 2027-03-20T16:00:00.000Z.',
  parseValue: toInstant,
  parseLiteral: (ast) => toInstant(textOf(ast)),
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});
