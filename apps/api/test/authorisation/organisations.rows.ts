import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { aProfile, buildOrganisation } from '../builders/build-organisation';
import { anOffer, buildDraftOffer, buildOffer } from '../builders/build-offer';
import { buildDraftIdea } from '../builders/build-idea';
import { acts, ANYBODY, change, NO_LINK, OWN_PEOPLE, type Rows, secret, SIGNED_IN, SPEAKERS } from './row';

export const organisationsRows: Rows = {
  'Query.organisation': {
    expect: ANYBODY,
    prepare: (ours) => ({ ask: (browser) => browser.ask(`{ organisation(id: "${ours.id}") { name } }`), secret: ours.name }),
  },
  'Query.offer': {
    expect: ANYBODY,
    prepare: async (ours, app) => {
      const { id, title } = await buildOffer(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ offer(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.offer (a draft)': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const { id, title } = await buildDraftOffer(app, {}, ours);
      return { ask: (browser) => browser.ask(`{ offer(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.offer (a withdrawn draft: nobody else learns that it was)': {
    expect: OWN_PEOPLE,
    prepare: async (ours, app) => {
      const { id, title } = await buildDraftOffer(app, {}, ours);
      await ours.owner.browser.mutate('withdrawOffer', { asOrganisationId: ours.id, offerId: id }, 'offer { id }');
      return { ask: (browser) => browser.ask(`{ offer(id: "${id}") { title } }`), secret: title };
    },
  },
  'Query.organisation (its drafts)': {
    expect: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
    prepare: async (ours, app) => {
      const title = secret();
      await buildDraftIdea(app, { title }, ours);
      await buildDraftOffer(app, { title }, ours);
      return { ask: (browser) => browser.ask(`{ organisation(id: "${ours.id}") { ideas { title } offers { title } } }`), secret: title };
    },
  },
  'Mutation.createOrganisation': { expect: SIGNED_IN, prepare: () => change('createOrganisation', () => ({ profile: aProfile() }), 'organisation { viewerRole }') },
  'Mutation.editOrganisation': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
      const { id } = ours;
      const { version } = (await app.browser().query(`{ organisation(id: "${id}") { version } }`)).organisation;
      return change('editOrganisation', () => ({ asOrganisationId: id, version, profile: aProfile() }), 'organisation { version }');
    },
  },
  'Mutation.withdrawOrganisation': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'ORGANISATION.NOT_YOURS', 'allowed'],
    isFresh: true,
    prepare: (ours) => change('withdrawOrganisation', () => ({ asOrganisationId: ours.id }), 'organisation { id }'),
  },
  'Query.similarOrganisations': { expect: SIGNED_IN, prepare: async (ours, app) => {
    const oid = `E${ours.id.padStart(8, '9')}`;
    await app.app.get(UnitOfWork).manager.query('update organisation set oid = $2 where id = $1', [ours.id, oid]);
    return { ask: (browser) => browser.ask('query($oid: String) { similarOrganisations(to: { oid: $oid }) { organisation { oid } } }', { oid }), secret: `"oid":"${oid}"` };
  } },
  'Mutation.saveDepartment': acts('saveDepartment', SPEAKERS('allowed'), 'organisation { id }', () => ({ name: 'International office' })),
  'Mutation.removeDepartment': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours) => {
      const { data } = await ours.owner.browser.mutate('saveDepartment', { asOrganisationId: ours.id, name: 'Closing down' }, 'organisation { departments { id } }');
      const departmentId = data.saveDepartment.organisation.departments.at(-1).id;
      return change('removeDepartment', (as) => ({ asOrganisationId: as, departmentId }), 'organisation { id }');
    },
  },
  'Mutation.blockOrganisation': { expect: SPEAKERS('allowed'), prepare: async (_, app) => {
    const { id } = await buildOrganisation(app);
    return change('blockOrganisation', (as) => ({ asOrganisationId: as, organisationId: id }), 'organisation { id }');
  } },
  'Mutation.unblockOrganisation': { expect: SPEAKERS('allowed'), prepare: async (_, app) => {
    const { id } = await buildOrganisation(app);
    return change('unblockOrganisation', (as) => ({ asOrganisationId: as, organisationId: id }), 'organisation { id }');
  } },
  'Mutation.renewOffer': acts('renewOffer', SPEAKERS('OFFER.NOT_YOURS'), 'offer { status }', async (ours, app) => ({ offerId: (await buildOffer(app, {}, ours)).id })),
  // The link alone opens these, to whoever holds it: ideas/idea-life.int-spec.ts.
  'Query.renewal': { expect: NO_LINK, prepare: () => ({ ask: (browser) => browser.ask(`{ renewal(token: "${randomUUID()}") { title } }`) }) },
  'Mutation.renewByLink': { expect: NO_LINK, prepare: () => ({ ask: (browser) => browser.mutate('renewByLink', { token: randomUUID() }, 'renewal { title }') }) },
  'Mutation.draftOffer': acts('draftOffer', SPEAKERS('allowed'), 'offer { status }', () => ({ content: anOffer() })),
  'Mutation.editOffer': acts('editOffer', SPEAKERS('OFFER.NOT_YOURS'), 'offer { version }', async (ours, app) => {
    const { id, version } = await buildOffer(app, {}, ours);
    return { offerId: id, version, content: anOffer() };
  }),
  'Mutation.publishOffer': acts('publishOffer', SPEAKERS('NOT_FOUND'), 'offer { status }', async (ours, app) => ({ offerId: (await buildDraftOffer(app, {}, ours)).id })),
  'Mutation.withdrawOffer': acts('withdrawOffer', SPEAKERS('OFFER.NOT_YOURS'), 'offer { status }', async (ours, app) => ({ offerId: (await buildOffer(app, {}, ours)).id })),
};
