import path from 'node:path';
import { JSDOM } from 'jsdom';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { buildConsortium, buildInvitation } from '../builders/build-consortium';
import { buildOffer } from '../builders/build-offer';
import { type BuiltOrganisation, buildOrganisation } from '../builders/build-organisation';
import { buildPerson, type SignedInPerson } from '../builders/build-person';
import { aMessage, buildThread } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

/** Each would run `hit` where it is not kept as the text it is. */
const PAYLOADS = [
  '<script>hit()</script>',
  '</script><script>hit()</script>',
  '</title><script>hit()</script>',
  '</textarea><script>hit()</script>',
  '--><script>hit()</script><!--',
  ']]><script>hit()</script>',
  '"><script>hit()</script>',
  `'"><img src=x onerror=hit()>`,
  '<img src=x onerror=hit()>',
  '<svg onload=hit()>',
  '<svg><style><img src=x onerror=hit()></style></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()>',
  '<math><annotation-xml encoding="text/html"><style></style><img src=x onerror=hit()></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<template><script>hit()</script></template>',
  '<iframe srcdoc="&lt;script&gt;parent.hit()&lt;/script&gt;"></iframe>',
  '<form><button formaction=javascript:hit()>x</button></form>',
  '<a href="javascript:hit()">x</a>',
  '<a href="jav&#x09;ascript:hit()">x</a>',
  '[x](javascript:hit())',
  '[x](JaVaScRiPt:hit())',
  '[x](&#106;avascript:hit())',
  '[x](data:text/html,<script>hit()</script>)',
  '[x](vbscript:hit())',
  '[x]: javascript:hit() "y"\n\n[x]',
  '<javascript:hit()>',
  '![x](x" onerror="hit())',
  '[x](https://a.example/" onmouseover="hit())',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '{{constructor.constructor("hit()")()}} ${hit()} <%= hit() %> #{hit()}',
  `{name, plural, other {<script>hit()</script>}} '{' <b>x</b>`,
  'x\r\nBcc: all@victim.example\r\n\r\n<script>hit()</script>',
  '\u202Etxt.exe \u2028\u2029 <script>hit()</script>',
] as const;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ WEB_DIST: path.resolve('dist/apps/web') });
});
afterAll(() => app.stop());

/** What of a document would run something, or leads where something would. Its own scripts are files and data. */
function dangersOf(document: Document): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const isOwnScript = name === 'script' && (element.getAttribute('type') === 'application/json' || (element.getAttribute('src')?.startsWith('/') && element.textContent === ''));
    if (name === 'script' && !isOwnScript) found.push(element.outerHTML.slice(0, 200));
    if (['iframe', 'object', 'embed', 'base', 'template', 'math', 'noscript', 'style', 'animate'].includes(name)) found.push(element.outerHTML.slice(0, 200));
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'style') found.push(`${name} ${attribute}=${value}`);
      // As a browser reads an address: without blanks and control characters.
      if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute) && /^(javascript|data|vbscript):/i.test(value.replace(/[\s\p{Cc}]/gu, ''))) found.push(`${name} ${attribute}=${value}`);
    }
  }
  return found;
}

const toDocument = (html: string): Document => new JSDOM(html).window.document;
const dangersIn = (html: string): string[] => dangersOf(toDocument(html));

test('the search for dangers finds them', () => {
  const page = (html: string) => `<!doctype html><body>${html}</body>`;
  expect(PAYLOADS.filter((payload) => dangersIn(page(payload)).length > 0).length).toBeGreaterThan(15);
  expect(dangersIn(page('<p><a href="https://a.example">x</a></p><script type="application/json">{}</script>'))).toEqual([]);
});

/** What one payload was written into. */
interface Written {
  readonly organisation: BuiltOrganisation;
  readonly ideaId: string;
  readonly offerId: string;
}

/** One person may make twenty organisations a day. */
const BY_ONE_PERSON = 15;
/** A name, a title: these have fewer characters. */
const lineOf = (payload: string): string => payload.slice(0, 100);

async function write(payload: string, owner: SignedInPerson, reader: BuiltOrganisation): Promise<Written> {
  const line = lineOf(payload);
  const profile = { name: line, city: line, description: payload, descriptionLanguage: 'en', names: [{ name: line }] };
  const organisation = await buildOrganisation(app, profile, owner);
  const texts = { summary: payload, body: payload, higherEducationLink: payload, agendaLink: payload, otherActivity: payload, activities: ['OTHER'] };
  const parts = { results: [{ kind: 'TOOL', description: payload, reach: 'LOCAL' }], partnersSought: [{ count: 1, expertise: payload, task: payload }] };
  const consortium = await buildConsortium(app, { title: line, ...texts, ...parts }, organisation);
  const offer = await buildOffer(app, { title: line, text: payload, seeks: payload }, organisation);
  await app.app.get(UnitOfWork).manager.query('update person set name = $2 where id = $1', [reader.owner.id, line]);
  await buildInvitation(app, consortium, reader, { message: payload });
  const { id } = await buildThread(app, { starter: organisation, recipient: reader });
  await reader.owner.browser.mutate('sendMessage', { ...aMessage({ text: payload }), asOrganisationId: reader.id, threadId: id }, 'message { text }');
  return { organisation, ideaId: consortium.idea.id, offerId: offer.id };
}

const written: Written[] = [];
beforeAll(async () => {
  const reader = await buildOrganisation(app);
  let owner = await buildPerson(app);
  for (const [at, payload] of PAYLOADS.entries()) {
    if (at % BY_ONE_PERSON === BY_ONE_PERSON - 1) owner = await buildPerson(app);
    written.push(await write(payload, owner, reader));
  }
}, 120_000);

const cases = PAYLOADS.map((payload, at) => [payload, at] as const);

test.each(cases)('%j is kept as a text, and is harmless where it is rendered', async (payload, at) => {
  const { organisation: by, ideaId, offerId } = written[at]!;
  const { organisation, idea, offer } = await app.browser().query(
    `{ organisation(id: "${by.id}") { description descriptionHtml slug } idea(id: "${ideaId}") { body bodyHtml slug } offer(id: "${offerId}") { text textHtml slug } }`,
  );
  const stored = payload.replace(/\u202E/g, '').trim();
  expect([organisation.description, idea.body, offer.text]).toEqual([stored, stored, stored]);
  for (const html of [organisation.descriptionHtml, idea.bodyHtml, offer.textHtml] as string[]) expect(dangersIn(html)).toEqual([]);
  for (const { slug } of [organisation, idea, offer] as { slug: string }[]) expect(slug).toMatch(/^[a-z0-9-]*$/);
});

test('all are harmless in mails', async () => {
  const { manager } = app.app.get(UnitOfWork);
  // An invitation and a message to the reader, and the reader's answer, for each.
  while ((await manager.countBy(KeptMail, {})) < 3 * PAYLOADS.length) await new Promise(setImmediate);
  for (const { html, subject, text } of await manager.find(KeptMail)) {
    expect(dangersIn(html)).toEqual([]);
    expect(html).not.toMatch(/<(script|img|svg|b)\b/i);
    expect(subject).not.toMatch(/[\r\n\u2028]/);
    expect(text).not.toMatch(/^Bcc:/im);
  }
});

test.each(cases)('%j is harmless in the pages the server renders', async (payload, at) => {
  const { organisation, ideaId, offerId } = written[at]!;
  const line = lineOf(payload).replace(/\u202E/g, '').replace(/\s+/g, ' ').trim();
  for (const address of [`organisations/x-${organisation.id}`, `ideas/x-${ideaId}`, `offers/x-${offerId}`]) {
    const location = (await app.browser().fetch(`/en/${address}`)).headers.get('location');
    expect(location).toMatch(/^\/en\/(organisations|ideas|offers)\/[a-z0-9-]+$/);
    const page = toDocument(await (await app.browser().fetch(location!)).text());
    expect(dangersOf(page)).toEqual([]);
    expect(page.body.textContent.replace(/\s+/g, ' ')).toContain(line);
  }
});

test('all are harmless in an address', async () => {
  const words = encodeURIComponent(PAYLOADS.join(' ').slice(0, 4_000));
  for (const address of [`/en/organisations?words=${words}`, `/en/ideas?country=${words}&x=${words}`, `/en/${words}`, `/${words}`, `/sv/sign-in?returnTo=${words}`]) {
    const response = await app.browser().fetch(address);
    expect(response.headers.get('location') ?? '/en/').toMatch(/^\/(en|sv)\//);
    expect(dangersIn(await response.text())).toEqual([]);
  }
});
