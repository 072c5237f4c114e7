import { measure } from './measure.mjs';

process.exitCode = await measure('eval', process.argv.slice(2));
