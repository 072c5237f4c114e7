import { Module } from '@nestjs/common';
import { AccountsModule } from '../modules/accounts';
import { ConsortiaModule } from '../modules/consortia';
import { IdeasModule } from '../modules/ideas';
import { InterestsModule } from '../modules/interests';
import { MessagingModule } from '../modules/messaging';
import { OrganisationsModule } from '../modules/organisations';
import { DemoConsortiaLoader } from './demo-consortia.loader';
import { DemoInterestsLoader } from './demo-interests.loader';
import { DemoOrganisationsLoader } from './demo-organisations.loader';
import { DemoPeopleLoader } from './demo-people.loader';
import { DemoPublicationsLoader } from './demo-publications.loader';
import { DemoThreadsLoader } from './demo-threads.loader';
import { DemoWorldService } from './demo-world.service';

@Module({
  imports: [AccountsModule, OrganisationsModule, IdeasModule, ConsortiaModule, InterestsModule, MessagingModule],
  providers: [DemoPeopleLoader, DemoOrganisationsLoader, DemoPublicationsLoader, DemoConsortiaLoader, DemoInterestsLoader, DemoThreadsLoader, DemoWorldService],
})
export class DemoWorldModule {}
