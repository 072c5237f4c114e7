declare module 'virtual:messages' {
  type Loader = () => Promise<{ default: Record<string, unknown> }>;
  const loaders: Record<string, Record<import('@trefoil/vocabulary').Locale, Loader>>;
  export default loaders;
}

declare module 'virtual:messages/all' {
  const all: Record<import('@trefoil/vocabulary').Locale, Record<string, unknown>>;
  export default all;
}
