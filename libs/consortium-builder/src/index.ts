export { type Assessment, assessMembers, draftWith, type WishStanding } from './assess-members';
export { buildConsortium, type BuildOptions, type BuildResult, type Proposal } from './build-consortium';
export { type MemberReport } from './explain-members';
export { type Loosened, type Relaxed } from './relaxations';
export { type BuildRequest, type Candidate, type CountryWish, type ExpertiseWish, type MemberFacts, noWishes, type SearchLimits, type TypeWish, type Wishes } from './request';
export { type Scarce } from './scarcity';
export { type ScreenedReason } from './screen-candidates';
export { WISH_KINDS, type WishCode, type WishKind } from './wish-code';
