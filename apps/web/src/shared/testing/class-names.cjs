// Each class of a CSS module is its own name.
const names = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : name === 'default' ? names : String(name)) });
module.exports = names;
