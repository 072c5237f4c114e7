// Organisations without a past, by themselves: two in five of those with at least two told projects are given to the index as if
// they had just come, with name, place and type alone or with the title and keywords of one project for a description, and are
// ranked among each other.
import { WEIGHTS } from '@trefoil/matching';
import { bootstrap, hideOne, meanOf } from './metrics';
import { type Consortium } from './projects';
import { oursCold, rankOf } from './rankers';
import { World } from './world';

function measure(train: readonly Consortium[], test: readonly Consortium[], newcomers: 'with words' | 'by name') {
  const world = new World(train, newcomers);
  const asked = world.askAll(test);
  const judge = (rankingOf: (one: (typeof asked)[number]) => Float64Array) => asked.map((one) => {
    const ranking = rankingOf(one);
    const partners = new Set(one.question.partners);
    return hideOne(one.question.partners.map((slot) => {
      const rank = rankOf(ranking, slot, (other) => world.newcomers.has(other) && other !== one.question.coordinator && !partners.has(other));
      return { rank, rankInCountry: rank };
    }));
  });
  const ours = judge((one) => oursCold(world.index, one, WEIGHTS));
  const bm25 = judge((one) => {
    world.signals.gather(one.question.query);
    return Float64Array.from({ length: world.index.slots }, (_, slot) => world.signals.profile.get(slot));
  });
  const figures = (rows: typeof ours) => {
    const { hit10, hit50, mrr } = meanOf(rows);
    return { hit10, hit50, mrr };
  };
  return {
    tests: asked.length, candidates: world.newcomers.size, chance10: Number((10 / (world.newcomers.size || 1)).toFixed(4)),
    ours: figures(ours), bm25: figures(bm25), oursMinusBm25: { hit10: bootstrap(ours.map(({ hit10 }) => hit10), bm25.map(({ hit10 }) => hit10)) },
  };
}

export function coldStart(train: readonly Consortium[], test: readonly Consortium[]) {
  return { withWords: measure(train, test, 'with words'), byName: measure(train, test, 'by name') };
}
