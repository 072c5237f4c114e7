import { loadTs } from '../../load-ts.mjs';

const { serve } = await loadTs('tools/bench/list/typeorm.ts');
process.send({ url: await serve(process.env.DATABASE_URL) });
process.on('disconnect', () => process.exit());
