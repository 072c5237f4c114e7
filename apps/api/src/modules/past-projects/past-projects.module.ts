import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations';
import { OrganisationPastRecordResolver, PastPartnerResolver, PastRecordResolver } from './graphql/past-record.resolver';
import { FollowTheDirectory } from './handlers/follow-the-directory.handler';
import { PastProjectImportRepository } from './import/past-project-import.repository';
import { PastProjectImportService } from './import/past-project-import.service';
import { LinkParticipantsService } from './link-participants.service';
import { PastParticipantRepository } from './past-participant.repository';
import { PastProjects } from './past-projects';
import { PastProjectsRepository } from './past-projects.repository';

@Module({
  imports: [OrganisationsModule],
  providers: [
    PastProjectsRepository,
    PastParticipantRepository,
    PastProjects,
    LinkParticipantsService,
    FollowTheDirectory,
    PastProjectImportRepository,
    PastProjectImportService,
    OrganisationPastRecordResolver,
    PastRecordResolver,
    PastPartnerResolver,
  ],
  exports: [PastProjects, PastProjectImportService],
})
export class PastProjectsModule {}
