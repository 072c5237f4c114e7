import type { IdeaStatus, MemberRole } from '@trefoil/vocabulary';

/** What a policy needs of an idea. */
export interface IdeaStanding {
  readonly organisationId: string;
  readonly status: IdeaStatus;
  readonly publishedAt: Date | null;
}

/** Organisation id -> the actor's role there. */
type Roles = ReadonlyMap<string, MemberRole>;

const speaksFor = (role: MemberRole | undefined): boolean => role === 'OWNER' || role === 'EDITOR';

/** Drafts and withdrawn ideas are there for the organisation's own people only. */
export const canSee = (roles: Roles, idea: IdeaStanding): boolean => idea.status === 'PUBLISHED' || roles.has(idea.organisationId);

/** Others are told of a withdrawn idea only when they could have seen it before. */
export const isGone = (idea: IdeaStanding): boolean => idea.status === 'WITHDRAWN' && idea.publishedAt !== null;

/** What the actor may do with an idea they can see. */
export function ideaPermissions(roles: Roles, idea: IdeaStanding) {
  const isOwn = speaksFor(roles.get(idea.organisationId));
  const isOpen = idea.status !== 'WITHDRAWN';
  const speaksForAnother = [...roles].some(([id, role]) => id !== idea.organisationId && speaksFor(role));
  return {
    edit: isOwn && isOpen,
    publish: isOwn && idea.status === 'DRAFT',
    withdraw: isOwn && isOpen,
    openConsortium: isOwn && isOpen,
    expressInterest: idea.status === 'PUBLISHED' && speaksForAnother,
  };
}
