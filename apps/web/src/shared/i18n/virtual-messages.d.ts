declare module 'virtual:messages/all' {
  const all: Record<import('@trefoil/vocabulary').Locale, Record<string, unknown>>;
  export default all;
}
