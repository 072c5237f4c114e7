// npm run moderators -- grant|revoke ADDRESS, or list: who minds the place.
import { runBesideTheProduct } from './beside-the-product.mjs';

await runBesideTheProduct('moderators.js', 'Cannot change who moderates:');
