import { measure } from './measure.mjs';

process.exitCode = await measure('bench', process.argv.slice(2));
