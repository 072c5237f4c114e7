export { EmailAddress, InLocale } from './graphql/account-fields';
export { AccountsModule } from './accounts.module';
export { LocaleEnum } from './graphql/enums';
export { ViewerType } from './graphql/viewer.type';
export { Person } from './person.entity';
export { PersonService } from './person.service';
export { createToken, hashToken } from './secrets';
export { requireRequest } from './graphql/require-request';
export { PersonErased, PersonExported } from './rights/person.events';
