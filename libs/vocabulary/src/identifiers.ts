/** What reading an identifier found. DOUBTFUL has the right form but an unlikely content: warn, never refuse. */
export type IdentifierReading =
  | { readonly verdict: 'OK' | 'DOUBTFUL'; readonly value: string }
  | { readonly verdict: 'MALFORMED' };

const MALFORMED: IdentifierReading = { verdict: 'MALFORMED' };

/**
 * Participant identification code of the EU funding portal: nine digits, written with or without spaces.
 *
 * Every code of the Commission's ECHE list leaves 1 when divided by 97; no document says so, hence only DOUBTFUL.
 */
export function parsePic(text: string): IdentifierReading {
  const value = text.replace(/\s/g, '');
  if (!/^[0-9]{9}$/.test(value)) return MALFORMED;
  return { verdict: Number(value) % 97 === 1 ? 'OK' : 'DOUBTFUL', value };
}

/** Organisation id of Erasmus+: E and eight digits. It carries no known check digit. */
export function parseOid(text: string): IdentifierReading {
  const value = text.replace(/\s/g, '').toUpperCase();
  return /^E[0-9]{8}$/.test(value) ? { verdict: 'OK', value } : MALFORMED;
}

const CROCKFORD_BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Identifier of the Research Organization Registry, bare or as its https://ror.org/ address; the value is bare, nine characters.
 *
 * A zero, six characters of Crockford's base32 and two check digits by ISO 7064 MOD 97-10. A wrong check is MALFORMED: the checksum is documented.
 */
export function parseRorId(text: string): IdentifierReading {
  const value = text.trim().toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?ror\.org\//, '').replace(/\/$/, '');
  if (!/^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$/.test(value)) return MALFORMED;
  let number = 0;
  for (const character of value.slice(0, 7)) number = number * 32 + CROCKFORD_BASE32.indexOf(character);
  return (number * 100 + Number(value.slice(7))) % 97 === 1 ? { verdict: 'OK', value } : MALFORMED;
}

/** Country parts of Erasmus codes: the signs of international road traffic in 1987, ISO codes for later members. */
const ERASMUS_COUNTRY_PARTS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'A', 'AL', 'B', 'BA', 'BG', 'CH', 'CY', 'CZ', 'D', 'DK', 'E', 'EE', 'F', 'G', 'HR', 'HU', 'I', 'IRL', 'IS', 'LI', 'LT',
  'LUX', 'LV', 'ME', 'MK', 'MT', 'N', 'NL', 'P', 'PL', 'RO', 'RS', 'S', 'SF', 'SI', 'SK', 'TR', 'UK', 'XK',
]);

/**
 * Code of an institution in Erasmus ("A  WIEN01", "SF HELSINK01", "LUXLUX-VIL01").
 *
 * The country part is padded to three characters, so single and double spaces read the same and the value always has the official form.
 * A place of unusual length, inner spaces, one digit or an unknown country part is DOUBTFUL: the Commission's own list has such codes.
 */
export function parseErasmusCode(text: string): IdentifierReading {
  const folded = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const spaced = /^([A-Z]{1,3}) (.+)$/.exec(folded);
  const country = spaced?.[1] ?? folded.slice(0, 3);
  const rest = spaced?.[2] ?? folded.slice(3);
  if (!/^[A-Z][A-Z' -]{0,12}[0-9]{1,3}$/.test(rest) || !/^[A-Z]+$/.test(country)) return MALFORMED;
  const usual = ERASMUS_COUNTRY_PARTS.has(country) && /^[A-Z][A-Z-]{1,6}[0-9]{2,3}$/.test(rest);
  return { verdict: usual ? 'OK' : 'DOUBTFUL', value: country.padEnd(3) + rest };
}
