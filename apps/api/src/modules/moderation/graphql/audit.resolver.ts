import { Args, ArgsType, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@trefoil/vocabulary';
import { Allow, IsOptional, MaxLength } from 'class-validator';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { type Edge, EdgeOf, type Page, PageInfo } from '../../../platform/graphql/connection';
import { Satisfies } from '../../../platform/graphql/input-fields';
import { AuditLogService, type AuditSubject, type ReadAuditEntry } from '../audit-log.service';
import { AuditSubjectEnum } from './enums';

const IsIdOrNull = () => Satisfies('MALFORMED', (value) => value === null || (typeof value === 'string' && isId(value)));

@ArgsType()
class AuditEntriesArgs {
  @Field(() => String, { nullable: true, description: 'An act such as ORGANISATION.MERGED, or all that begin with the word before the dot.' })
  @IsOptional()
  @MaxLength(60, { context: { code: 'TOO_LONG', params: { max: 60 } } })
  act: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  @IsIdOrNull()
  personId: string | null = null;

  @Field(() => AuditSubjectEnum, { nullable: true })
  @Allow()
  subjectKind: AuditSubject | null = null;

  @Field(() => ID, { nullable: true })
  @IsIdOrNull()
  subjectId: string | null = null;

  @Field(() => Date, { nullable: true })
  @Allow()
  from: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'Up to and without.' })
  @Allow()
  to: Date | null = null;

  @Field(() => Int, { defaultValue: 50 })
  @Allow()
  first: number;

  @Field(() => String, { nullable: true })
  @Allow()
  after: string | null = null;
}

@ObjectType('AuditDetail')
class AuditDetailType {
  @Field()
  name: string;

  @Field()
  value: string;
}

@ObjectType('AuditEntry', { description: 'One security or moderation act. For moderators.' })
class AuditEntryType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'SUBJECT.PAST_TENSE, such as ORGANISATION.MERGED.' })
  act: string;

  @Field(() => ID, { nullable: true, description: 'Null when nobody was signed in, or a command did it.' })
  personId: string | null;

  @Field(() => String, { nullable: true, description: 'Null also when they left for good.' })
  personName: string | null;

  @Field(() => String, { nullable: true })
  subjectKind: string | null;

  @Field(() => ID, { nullable: true })
  subjectId: string | null;

  @Field(() => [AuditDetailType], { description: 'Codes, ids and reasons.' })
  details: AuditDetailType[];

  @Field(() => String, { nullable: true, description: 'Where it came from, coarsely.' })
  network: string | null;

  @Field()
  createdAt: Date;
}

@ObjectType()
class AuditEntryEdge extends EdgeOf(AuditEntryType, 'AuditEntry', { isAbstract: true }) {}

@ObjectType()
class AuditEntryConnection {
  @Field(() => [AuditEntryEdge])
  edges: Edge<AuditEntryType>[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(private readonly log: AuditLogService) {}

  @Query(() => AuditEntryConnection, { description: 'What was done, the latest first. For moderators: error MODERATION.NOT_MODERATOR.' })
  auditEntries(@CurrentActor() actor: Actor, @Args() { act, personId, subjectKind, subjectId, from, to, first, after }: AuditEntriesArgs): Promise<Page<ReadAuditEntry>> {
    const subject = subjectKind && { kind: subjectKind, id: subjectId };
    return this.log.findPage(actor, { act, personId, subject, from, to }, first, after);
  }

  @ResolveField()
  details(@Parent() { details }: ReadAuditEntry): AuditDetailType[] {
    return Object.entries(details).map(([name, value]) => ({ name, value: String(value) }));
  }
}
