import { buildOrganisation } from '../builders/build-organisation';
import { change, moderates, read, type Rows } from './row';

export const moderationRows: Rows = {
  // Nobody else, not even upon what is their own; what moderators do is tested in test/moderation.
  'Query.moderationCases': moderates('allowed', read('{ moderationCases { edges { cursor } } }')),
  'Query.moderationCase': moderates('allowed', read('{ moderationCase(kind: REPORT, id: "1") { id } }')),
  'Query.openModerationCases': moderates('allowed', read('{ openModerationCases { count } }')),
  'Query.auditEntries': moderates('allowed', read('{ auditEntries { edges { cursor } } }')),
  'Query.moderatedOrganisation': moderates('allowed', ({ id }) => ({ ask: (browser) => browser.ask(`{ moderatedOrganisation(id: "${id}") { id } }`) })),
  'Query.mergePreview': moderates('allowed', ({ id }) => ({ ask: (browser) => browser.ask(`{ mergePreview(mergedId: "${id}", intoId: "${id}") { refusal } }`) })),
  'Mutation.decideClaim': moderates('NOT_FOUND', () => change('decideClaim', () => ({ claimId: '1', approve: true, reason: 'So' }), 'case { id }')),
  'Mutation.keepApart': moderates('NOT_FOUND', () => change('keepApart', () => ({ duplicateId: '1', reason: 'So' }), 'case { id }')),
  'Mutation.decideReport': moderates('NOT_FOUND', () => change('decideReport', () => ({ reportId: '1', uphold: true, reason: 'So' }), 'case { id }')),
  'Mutation.mergeOrganisations': moderates('NOT_FOUND', ({ id }) => change('mergeOrganisations', () => ({ mergedId: id, intoId: '999999999', reason: 'So' }), 'organisation { id }')),
  'Mutation.verifyOrganisation': moderates('allowed', async (_, app) => {
    const { id: organisationId } = await buildOrganisation(app);
    return change('verifyOrganisation', () => ({ organisationId, checks: ['DOMAIN'], reason: 'So' }), 'organisation { id }');
  }),
  'Mutation.withdrawVerification': moderates('STANDING.STANDS_SO_ALREADY', async (_, app) => {
    const { id: organisationId } = await buildOrganisation(app);
    return change('withdrawVerification', () => ({ organisationId, reason: 'So' }), 'organisation { id }');
  }),
  'Mutation.suspendOrganisation': moderates('allowed', async (_, app) => {
    const { id: organisationId } = await buildOrganisation(app);
    return change('suspendOrganisation', () => ({ organisationId, reason: 'So' }), 'organisation { id }');
  }),
  'Mutation.liftSuspension': moderates('STANDING.STANDS_SO_ALREADY', async (_, app) => {
    const { id: organisationId } = await buildOrganisation(app);
    return change('liftSuspension', () => ({ organisationId, reason: 'So' }), 'organisation { id }');
  }),
  'Mutation.reportToModerators (another organisation)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'allowed', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (_, app) => {
      const { id: subjectId } = await buildOrganisation(app);
      return change('reportToModerators', (as) => ({ asOrganisationId: as, subjectKind: 'ORGANISATION', subjectId, kind: 'SPAM', text: 'An advertisement' }), 'reported');
    },
  },
};
