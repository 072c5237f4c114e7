/** `virtual:messages` in tests, where renderPage hands every message to the page: there is nothing to load. */
const loaders: Readonly<Record<string, never>> = {};

export { loaders as default };
