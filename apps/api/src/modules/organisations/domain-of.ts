/** Longest name a domain may have. */
export const MOST_OF_DOMAIN = 253;

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A domain as it is compared: lower case, in the form of the name system, without the "www" before it. Null when it is none. */
export function toDomain(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '' || /[\s/@:?#]/.test(trimmed) || !URL.canParse(`http://${trimmed}`)) return null;
  const domain = new URL(`http://${trimmed}`).hostname.replace(/^ww[w0-9]\d?\./, '').replace(/\.$/, '');
  return DOMAIN.test(domain) ? domain : null;
}

/** The domain of a web address. */
export const domainOf = (website: string | null): string | null => (website && URL.canParse(website) ? toDomain(new URL(website).hostname) : null);

/** The domain itself and those above it, the narrowest first: a.b.example, b.example. A top-level domain is nobody's. */
export function domainsAbove(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}
