export { NothingFound } from './nothing-found';
export { SearchChips } from './search-chips';
