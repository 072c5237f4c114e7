export { OrganisationLoader } from './graphql/organisation.loader';
export { ActivityEnum, AimEnum, OrganisationTypeEnum } from './graphql/enums';
export { AreFieldsOfEducation, OrganisationProfileInput } from './graphql/organisation-profile.input';
export { OrganisationType } from './graphql/organisation.type';
export { Organisation } from './organisation.entity';
export { OrganisationSaved, OrganisationWithdrawn } from './organisation.events';
export { canActFor } from './organisation.policy';
export { OrganisationService } from './organisation.service';
export { OrganisationsModule } from './organisations.module';
