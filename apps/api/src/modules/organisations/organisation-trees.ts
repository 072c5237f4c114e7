import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor';
import { Organisation } from './organisation.entity';

/** An organisation as JSON of a statement has it. */
export type OrganisationTree = Readonly<Record<string, unknown>>;

type Bind = (value: unknown) => string;

/** Lets the statement of a list bring its organisations along, whole and under the reader's own authorisation: no second one need fetch them. */
@Injectable()
export class OrganisationTrees {
  private object: string | undefined;
  private times: readonly string[] = [];

  constructor(private readonly source: DataSource) {}

  /** SQL for the organisation that is joined as `shown`, as JSON; null where there is none, or the actor cannot see it as canSee has it. */
  select(actor: Actor, bind: Bind): string {
    const isOwn = actor.roles.size > 0 ? ` or shown.id = any(${bind([...actor.roles.keys()])}::bigint[])` : '';
    return `case when shown.id is not null and (shown.withdrawn_at is null and shown.suspended_at is null${isOwn}) then ${(this.object ??= this.describe())} end`;
  }

  read(tree: OrganisationTree): Organisation {
    const organisation: Record<string, unknown> = { ...tree };
    for (const property of this.times) {
      const told = organisation[property];
      if (typeof told === 'string') organisation[property] = new Date(told);
    }
    return Object.assign(new Organisation(), organisation);
  }

  private describe(): string {
    const { columns } = this.source.getMetadata(Organisation);
    this.times = columns.filter(({ type }) => type === 'timestamptz').map(({ propertyName }) => propertyName);
    // Numbers of JSON are too small for ids.
    const values = columns.map(({ propertyName, databaseName, type }) => `'${propertyName}', shown.${databaseName}${type === 'bigint' ? '::text' : ''}`);
    return `json_build_object(${values.join(', ')})`;
  }
}
