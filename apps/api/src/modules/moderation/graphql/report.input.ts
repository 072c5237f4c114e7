import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { ActingInput, IdField, RequiredText } from '../../../platform/graphql/input-fields';
import type { ReportKind, ReportSubjectKind } from '../reports/report.entity';
import { ReportKindEnum, ReportSubjectKindEnum } from './enums';

@InputType()
export class ReportToModeratorsInput extends ActingInput {
  @Field(() => ReportSubjectKindEnum)
  @Allow()
  subjectKind: ReportSubjectKind;

  @IdField('Of the organisation, idea, offer or message.')
  subjectId: string;

  @Field(() => ReportKindEnum)
  @Allow()
  kind: ReportKind;

  @RequiredText(LIMITS.moderation.report, 'What is wrong. Moderators alone read it.')
  text: string;
}

@ObjectType()
export class ReportToModeratorsPayload {
  @Field({ description: 'Always true: the outcome comes by mail.' })
  reported: boolean;
}
