export { EducationSectorEnum, ProjectScaleEnum } from './graphql/enums';
export { IdeaContentInput } from './graphql/idea-content.input';
export { IdeaLoader } from './graphql/idea.loader';
export { ProjectIdeaType } from './graphql/project-idea.type';
export { IdeaPublished, IdeaSaved, IdeaWithdrawn } from './idea.events';
export { IdeaService } from './idea.service';
export { IdeasModule } from './ideas.module';
export { PartnerSought } from './partner-sought.entity';
export { type ExpectedResult, ProjectIdea } from './project-idea.entity';
