const isOwnPath = (text: string): boolean => /^\/(?!\/)[^\\\s]*$/.test(text);

/**
 * The page to go on to, from an address anybody may have written: a path within this site, without the language, or the home page.
 * Refuses other hosts, `//host`, backslashes and control characters.
 */
export function safeReturnTo(text: string | null, otherwise = '/home'): string {
  if (text === null || !isOwnPath(text)) return otherwise;
  const path = text.replace(/^\/(?:en|sv|fi)(?=[/?#]|$)/, '');
  // What stands behind the language may be another host again.
  return isOwnPath(path) ? path : path.startsWith('/') ? otherwise : `/${path}`;
}
