import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { IsEmail, IsOptional } from 'class-validator';
import { ActingInput, IdField, IsId, OptionalText, RequiredText, Satisfies } from '../../../../platform/graphql/input-fields';
import { OrganisationType } from '../../graphql/organisation.type';

const PHONE = /^\+?[\d\s()/.-]{4,}$/;

@ObjectType('Department', { description: 'Whom of an organisation to turn to for what.' })
export class DepartmentType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'What for.' })
  purpose: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;
}

@InputType({ description: 'All of it is public.' })
export class SaveDepartmentInput extends ActingInput {
  @Field(() => ID, { nullable: true, description: 'Null makes a new one.' })
  @IsOptional()
  @IsId()
  departmentId?: string | null;

  @RequiredText(LIMITS.department.name)
  name: string;

  @OptionalText(LIMITS.department.purpose, 'What to turn to it for.')
  purpose: string | null = null;

  @OptionalText(LIMITS.person.email)
  @IsEmail({}, { context: { code: 'NOT_AN_EMAIL' } })
  email: string | null = null;

  @OptionalText(LIMITS.department.phone)
  @Satisfies('MALFORMED', (value) => value === null || value === undefined || (typeof value === 'string' && PHONE.test(value)))
  phone: string | null = null;
}

@InputType()
export class RemoveDepartmentInput extends ActingInput {
  @IdField()
  departmentId: string;
}

@ObjectType()
export class DepartmentPayload {
  @Field(() => OrganisationType)
  organisation: OrganisationType;
}
