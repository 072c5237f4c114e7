/**
 * The page to go on to, from an address anybody may have written: a path within this site, without the language, or the home page.
 * Refuses other hosts, `//host`, backslashes and control characters.
 */
export function safeReturnTo(text: string | null, otherwise = '/home'): string {
  if (text === null || !/^\/(?![/\\])[^\\\s]*$/.test(text)) return otherwise;
  return text.replace(/^\/(?:en|sv|fi)(?=[/?#]|$)/, '') || '/';
}

/** Adds the way back to an address such as `/sign-in`. */
export function withReturnTo(path: string, returnTo: string): string {
  return `${path}?${new URLSearchParams({ returnTo }).toString()}`;
}
