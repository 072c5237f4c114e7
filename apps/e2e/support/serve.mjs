// The built product as npm start runs it, for the journeys: what has been built is what is tested.
import { fileURLToPath } from 'node:url';
import { launch } from '../../../tools/launch.mjs';

process.exitCode = await launch({ env: process.env, entry: fileURLToPath(new URL('../../../dist/apps/api/main.js', import.meta.url)) });
