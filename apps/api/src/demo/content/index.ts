export type * from './demo-content.types';
export { demoConsortia } from './demo-consortia';
export { demoIdeas } from './demo-ideas';
export { demoInterests } from './demo-interests';
export { demoOffers } from './demo-offers';
export { demoOrganisations } from './demo-organisations';
export { DEMO_PASSWORD, demoCorrespondents, demoPeople } from './demo-people';
export { demoThreads } from './demo-threads';
