// npm start. Checks Node before anything that an older one could not even parse is loaded.
const wanted = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(`Cannot start: this is Node ${process.versions.node}; Trefoil needs ${wanted.join('.')} or later.`);
  process.exit(1);
}
try {
  const { launch } = await import('./launch.mjs');
  process.exitCode = await launch({ env: process.env });
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('Cannot start: the packages are not installed. Run npm ci first.');
  process.exitCode = 1;
}
