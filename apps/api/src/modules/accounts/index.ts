export { AccountsModule } from './accounts.module';
export { LocaleEnum } from './graphql/enums';
export { ViewerType } from './graphql/viewer.type';
export { Person } from './person.entity';
export { PersonService } from './person.service';
