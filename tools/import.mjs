// npm run import -- ror|eche|domains|projects FILE: reads a register into the product's database.
import { runBesideTheProduct } from './beside-the-product.mjs';

await runBesideTheProduct('import.js', 'Cannot import:');
