import { Conflict, type FieldFault, InvalidInput } from '../../platform/errors/app-error';

/** Somebody else saved a newer version since this one was loaded. */
export class OrganisationChangedMeanwhile extends Conflict {
  constructor() {
    super('ORGANISATION.CHANGED_MEANWHILE');
  }
}

const IDENTIFIER_CONSTRAINTS: Readonly<Record<string, string>> = {
  uq_organisation_pic: 'profile.pic',
  uq_organisation_oid: 'profile.oid',
  uq_organisation_ror_id: 'profile.rorId',
  uq_organisation_erasmus_code: 'profile.erasmusCode',
};

/** The fault of a field whose identifier another organisation has; other faults are thrown on as they are. */
export function throwIdentifierTaken(fault: unknown): never {
  const constraint = typeof fault === 'object' && fault !== null && 'constraint' in fault ? String(fault.constraint) : '';
  const path = IDENTIFIER_CONSTRAINTS[constraint];
  if (!path) throw fault;
  const field: FieldFault = { path, code: 'IDENTIFIER.TAKEN' };
  throw new InvalidInput([field]);
}
