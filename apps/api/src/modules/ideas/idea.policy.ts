import type { IdeaStatus, MemberRole } from '@trefoil/vocabulary';

/** What a policy needs of an idea. */
export interface IdeaStanding {
  readonly organisationId: string;
  readonly status: IdeaStatus;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** What its people do to the state of an idea. */
export type IdeaAct = 'publish' | 'pause' | 'complete' | 'close' | 'reopen' | 'renew' | 'withdraw';

/** State -> what may be done to it, and what it then is. What time does, ending what is published or paused, is in PublicationLife. */
const TRANSITIONS: Readonly<Record<IdeaStatus, Readonly<Partial<Record<IdeaAct, IdeaStatus>>>>> = {
  DRAFT: { publish: 'PUBLISHED', withdraw: 'WITHDRAWN' },
  PUBLISHED: { pause: 'PAUSED', complete: 'COMPLETE', close: 'CLOSED', renew: 'PUBLISHED', withdraw: 'WITHDRAWN' },
  PAUSED: { reopen: 'PUBLISHED', complete: 'COMPLETE', close: 'CLOSED', withdraw: 'WITHDRAWN' },
  COMPLETE: { reopen: 'PUBLISHED', close: 'CLOSED', withdraw: 'WITHDRAWN' },
  CLOSED: { withdraw: 'WITHDRAWN' },
  EXPIRED: { renew: 'PUBLISHED', complete: 'COMPLETE', close: 'CLOSED', withdraw: 'WITHDRAWN' },
  WITHDRAWN: {},
};

/** Organisation id -> the actor's role there. */
type Roles = ReadonlyMap<string, MemberRole>;

const speaksFor = (role: MemberRole | undefined): boolean => role === 'OWNER' || role === 'EDITOR';

/** The state an act leads to; null where the act is not for an idea in this state. */
export const statusAfter = (status: IdeaStatus, act: IdeaAct): IdeaStatus | null => TRANSITIONS[status][act] ?? null;

/** Drafts and withdrawn ideas are there for the organisation's own people only; what is paused, complete, closed or over can be read. */
export const canSee = (roles: Roles, idea: IdeaStanding): boolean => isForReaders(idea) || roles.has(idea.organisationId);

export const isForReaders = ({ status }: Pick<IdeaStanding, 'status'>): boolean => status !== 'DRAFT' && status !== 'WITHDRAWN';

/** Partners are sought: it is found, suggested and can be answered. Not from the moment its time is up, whenever that is noticed. */
export const isAnswerable = ({ status, expiresAt }: Pick<IdeaStanding, 'status' | 'expiresAt'>, now: Date): boolean =>
  status === 'PUBLISHED' && (expiresAt === null || now < expiresAt);

/** Others are told of a withdrawn idea only when they could have seen it before. */
export const isGone = (idea: IdeaStanding): boolean => idea.status === 'WITHDRAWN' && idea.publishedAt !== null;

/** What the actor may do with an idea they can see. */
export function ideaPermissions(roles: Roles, idea: IdeaStanding, now: Date) {
  const isOwn = speaksFor(roles.get(idea.organisationId));
  const speaksForAnother = [...roles].some(([id, role]) => id !== idea.organisationId && speaksFor(role));
  const may = (act: IdeaAct) => isOwn && statusAfter(idea.status, act) !== null;
  const isAlive = idea.status !== 'WITHDRAWN' && idea.status !== 'CLOSED';
  return {
    edit: isOwn && isAlive,
    publish: may('publish'),
    pause: may('pause'),
    complete: may('complete'),
    close: may('close'),
    reopen: may('reopen'),
    renew: may('renew'),
    withdraw: may('withdraw'),
    openConsortium: isOwn && isAlive,
    expressInterest: isAnswerable(idea, now) && speaksForAnother,
  };
}
