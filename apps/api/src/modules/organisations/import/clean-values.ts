/** A register's text as one line that can be stored and shown: composed, no control or direction-changing characters, single spaces. */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** At most `max` characters, cut between words where it can be, and marked as cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).toWellFormed().replace(/\ufffd$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

/** A web address with its scheme; http where the register names none, since that is what every site answers. Null when it is none. */
export function toWebsite(text: string, max: number): string | null {
  if (/\s/.test(text)) return null;
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (address.length > max || !URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  // "somebody@example.org" reads as an address with a user's name in it.
  return username === '' && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname) ? address : null;
}
