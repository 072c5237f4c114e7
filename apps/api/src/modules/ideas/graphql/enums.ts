import { EDUCATION_SECTORS, IDEA_STATUSES, PROJECT_SCALES, RESULT_KINDS, RESULT_REACHES } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const IdeaStatusEnum = graphqlEnum('IdeaStatus', IDEA_STATUSES, 'State of a project idea.');
export const ProjectScaleEnum = graphqlEnum('ProjectScale', PROJECT_SCALES, 'A small cooperation project, or a development project with farther-reaching aims and a wider group.');
export const EducationSectorEnum = graphqlEnum('EducationSector', EDUCATION_SECTORS, 'A level of education, or the youth sector.');
export const ResultKindEnum = graphqlEnum('ResultKind', RESULT_KINDS, 'What kind of result a project leaves behind.');
export const ResultReachEnum = graphqlEnum('ResultReach', RESULT_REACHES, 'How far a result is meant to be put to use.');
