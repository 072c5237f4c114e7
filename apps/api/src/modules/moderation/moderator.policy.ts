/** What a policy needs of who asks. */
export interface Asker {
  readonly personId: string | null;
  readonly isModerator: boolean;
  readonly roles: ReadonlyMap<string, unknown>;
}

export const mayModerate = ({ personId, isModerator }: Asker): boolean => isModerator && personId !== null;

/** A moderator decides nothing on an organisation of their own. */
export const isOwnCase = ({ roles }: Asker, organisationIds: readonly string[]): boolean => organisationIds.some((id) => roles.has(id));
