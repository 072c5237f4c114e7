import { ACTIVITIES, AIMS, ECHE_SOURCES, MEMBER_ROLES, ORGANISATION_TYPES, OWNERSHIPS } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { VERIFICATION_CHECKS } from '../standing/verification';

export const OrganisationTypeEnum = graphqlEnum('OrganisationType', ORGANISATION_TYPES, 'What kind of body an organisation is.');
export const OwnershipEnum = graphqlEnum('Ownership', OWNERSHIPS, 'Public or private.');
export const ActivityEnum = graphqlEnum('Activity', ACTIVITIES, 'The kinds of activity a strategic partnership supports; the list is open, hence OTHER.');
export const AimEnum = graphqlEnum('Aim', AIMS, 'The six things a strategic partnership may do.');
export const MemberRoleEnum = graphqlEnum('MemberRole', MEMBER_ROLES, 'How far a person may speak for an organisation.');
export const EcheSourceEnum = graphqlEnum('EcheSource', ECHE_SOURCES, 'Whose word the charter dates are: the organisation’s own, or the Commission’s list.');
export const VerificationCheckEnum = graphqlEnum('VerificationCheck', VERIFICATION_CHECKS, 'What a moderator went by: an entry in a register, the domain of its site and mail, documents, or somebody there they spoke with.');
