import { CreateAccounts1795000000000 } from './1795000000000-create-accounts';
import { CreateOrganisations1795000100000 } from './1795000100000-create-organisations';
import { CreatePartnerOffers1795000200000 } from './1795000200000-create-partner-offers';

/** In the order they are applied; imported by name so that they are bundled. */
export const migrations = [CreateAccounts1795000000000, CreateOrganisations1795000100000, CreatePartnerOffers1795000200000] as const;
