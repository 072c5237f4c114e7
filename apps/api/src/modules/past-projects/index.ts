export { PastProjectImportService, type PastProjectReport } from './import/past-project-import.service';
export type { PastConsortium, PastParticipant, PastProject } from './past-project';
export { PastProjectsImported } from './past-project.events';
export { PastProjects } from './past-projects';
export { PastProjectsModule } from './past-projects.module';
