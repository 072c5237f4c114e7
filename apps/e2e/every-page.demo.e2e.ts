import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask, signInOverApi } from './support/api';
import { open } from './support/open';
import { expect, test } from './support/test';

/** The one password of the demo world's people. */
const DEMO_PASSWORD = 'trefoil-demo-2026';
const PERSON = 'riikka.hallamaa@saimaanranta.example';

// of many pages a recording takes longer than their inspection, and the faults name their places
test.use({ trace: 'off' });

const WIDTHS = [1280, 360, 320];
/** A catalogue's key; the open data's files are called by the same words. */
const UNTRANSLATED = /\b(?:shell|start|organisations|ideas|offers|search|accounts|consortia|messages|findings|home|errors|vocabulary|rules|budget|design|statistics|legal|people)\.(?!(?:schema\.)?(?:csv|json)\b)[a-zA-Z.]+/;

interface Paths {
  readonly organisation: string;
  readonly idea: string;
  readonly offer: string;
}

/** A page of each kind, with as much on it as the demo world has. */
async function publicPages(page: Page): Promise<string[]> {
  const { searchOrganisations, searchIdeas, searchOffers } = await ask<Record<string, { edges: readonly { node: { slug: string; id: string } }[] }>>(page.request, `{
    searchOrganisations(first: 1, filter: { words: "Skärviken" }) { edges { node { slug id } } }
    searchIdeas(first: 1, filter: { words: "first hundred days" }) { edges { node { slug id } } }
    searchOffers(first: 1) { edges { node { slug id } } }
  }`);
  const path = (found: typeof searchOffers) => found?.edges.map(({ node }) => `${node.slug}-${node.id}`)[0] ?? '';
  const paths: Paths = { organisation: path(searchOrganisations), idea: path(searchIdeas), offer: path(searchOffers) };
  return [
    '', '/organisations', '/organisations?country=FI&words=korkeakoulu', '/organisations?words=nothing-is-called-this', `/organisations/${paths.organisation}`,
    '/ideas', `/ideas/${paths.idea}`, '/offers', `/offers/${paths.offer}`, '/actions', '/actions/ka220-hed', '/statistics', '/privacy', '/accessibility',
    '/sign-in', '/register', '/check-mail', '/confirm?token=x', '/reset-password', '/reset-password/new?token=x', '/design',
  ];
}

async function signedInPages(page: Page): Promise<string[]> {
  await signInOverApi(page, PERSON, DEMO_PASSWORD);
  const { viewer, threads } = await ask<{
    viewer: { memberships: readonly { organisation: { id: string } }[]; ideas: readonly { id: string }[]; offers: readonly { id: string }[]; consortia: readonly { id: string }[]; invitations: readonly { consortium: { id: string } }[] };
    threads: { edges: readonly { node: { id: string } }[] };
  }>(page.request, '{ viewer { memberships { organisation { id } } ideas { id } offers { id } consortia { id } invitations { consortium { id } } } threads(first: 5) { edges { node { id } } } }');
  const first = (list: readonly { id: string }[]) => list[0]?.id ?? '';
  return [
    '/home', '/my/account', '/my/organisations/new', `/my/organisations/${viewer.memberships[0]?.organisation.id ?? ''}/people`, `/my/organisations/${viewer.memberships[0]?.organisation.id ?? ''}/edit`,
    '/my/ideas/new', `/my/ideas/${first(viewer.ideas)}/edit`, '/my/offers/new', `/my/offers/${first(viewer.offers)}/edit`,
    `/my/consortia/${first(viewer.consortia)}`, `/my/consortia/${viewer.invitations[0]?.consortium.id ?? ''}`,
    '/my/messages', `/my/messages/${first(threads.edges.map(({ node }) => node))}`, '/my/messages/new?kind=ORGANISATION&subject=2',
  ];
}

/** Waits until what the page asked for is there. */
async function settled(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** Everything that is wrong with the page as it stands, so that one run tells all of it. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) faults.push('has not one h1');
  if (!/\S – Trefoil$|^Trefoil – /.test(await page.title())) faults.push(`is called "${await page.title()}"`);
  if (!new URL(page.url()).pathname.startsWith(`/${(await page.locator('html').getAttribute('lang')) ?? ''}`)) faults.push('has not the language of its address');
  const untranslated = UNTRANSLATED.exec(await page.locator('body').innerText());
  if (untranslated) faults.push(`shows ${untranslated[0]}`);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const widest = [...document.querySelectorAll('main *, header *, footer *')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1).at(-1);
    return `scrolls sideways, ${scrollWidth} over ${clientWidth}: ${widest?.outerHTML.slice(0, 150) ?? ''}`;
  });
  if (wide !== null) faults.push(wide);
  return faults;
}

/** In the second theme only colours can differ. */
async function axeFaults(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  // there are no frames, for which the other mode opens a page of its own
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations, passes } = await (rules === 'all' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
  expect(passes.length, 'axe has looked').toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** Each page at each width and in both themes. */
async function inspect(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    const tell = (where: string, found: readonly string[]) => faults.push(...found.map((fault) => `${path || '/'} ${where}: ${fault}`));
    // Colours are looked at where they come to rest, not on the way from one theme to the other.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await settled(page, `/en${path}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      tell(`at ${width} px`, await faultsOf(page));
    }
    tell('in light on a phone', await axeFaults(page, 'all'));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    tell('in dark', await axeFaults(page, 'colours'));
  }
  return faults;
}

// The longest of the journeys by far: its parts are looked at side by side.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

test.describe('every page is sound, at each width and in both themes', () => {
  for (const [part, name] of ['one half', 'the other'].entries()) {
    test(`for everybody, ${name}`, async ({ page }) => {
      expect(await inspect(page, (await publicPages(page)).filter((_, at) => at % 2 === part))).toEqual([]);
    });
  }

  test('for people signed in', async ({ page }) => {
    expect(await inspect(page, await signedInPages(page))).toEqual([]);
  });

  test('where there is nothing', async ({ page, watch }) => {
    watch.allow(/status of 404/);
    expect(await inspect(page, ['/there/is/nothing'])).toEqual([]);
  });
});

for (const locale of ['sv', 'fi']) {
  test(`nothing is left untranslated in ${locale}, and the longest words fit a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    const paths = [...(await publicPages(page)).filter((path) => path !== '/check-mail'), ...(await signedInPages(page))];
    const faults: string[] = [];
    for (const path of paths) {
      await settled(page, `/${locale}${path}`);
      faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
