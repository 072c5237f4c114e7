/** The drawings we use, each from its own file: the package's index would have every build and test read six thousand. Add yours here. */
export { default as IconPlus } from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
export { default as IconTrash } from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
