import { measure } from './measure.mjs';

process.exitCode = await measure('drill', process.argv.slice(2));
