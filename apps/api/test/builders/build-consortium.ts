import { randomUUID } from 'node:crypto';
import type { CountryCode } from '@trefoil/vocabulary';
import { Organisation } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import type { TestApp } from '../harness/test-app';
import { buildIdea, type BuiltIdea } from './build-idea';
import { type BuiltOrganisation, buildOrganisation } from './build-organisation';

export interface BuiltConsortium {
  readonly id: string;
  readonly idea: BuiltIdea;
  readonly coordinator: BuiltOrganisation;
  /** The coordinator's own seat. */
  readonly seatId: string;
}

export interface BuiltSeat {
  readonly id: string;
  readonly organisation: BuiltOrganisation;
}

/** A consortium with nobody in it but its coordinator; the idea is new, by a new organisation or the one given. */
export async function buildConsortium(test: TestApp, idea: object = {}, coordinator?: BuiltOrganisation): Promise<BuiltConsortium> {
  const built = await buildIdea(test, idea, coordinator);
  const by = built.organisation;
  const { data, errors } = await by.owner.browser.mutate('openConsortium', { asOrganisationId: by.id, ideaId: built.id }, 'consortium { id seats { id } }');
  if (errors) throw new Error(JSON.stringify(errors));
  const { id, seats } = data.openConsortium.consortium;
  return { id, idea: built, coordinator: by, seatId: seats[0].id };
}

/** What the coordinator sends to invite an organisation. */
export const anInvitation = (consortium: BuiltConsortium, organisationId: string, overrides: object = {}) => ({
  asOrganisationId: consortium.coordinator.id,
  consortiumId: consortium.id,
  organisationId,
  role: 'PARTNER',
  ...overrides,
});

/** An open invitation to a new organisation, or the one given. */
export async function buildInvitation(test: TestApp, consortium: BuiltConsortium, organisation?: BuiltOrganisation, overrides: object = {}): Promise<BuiltSeat> {
  const invitee = organisation ?? (await buildOrganisation(test));
  const { data, errors } = await consortium.coordinator.owner.browser.mutate('invitePartner', anInvitation(consortium, invitee.id, overrides), 'seat { id }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { id: data.invitePartner.seat.id, organisation: invitee };
}

/** An accepted seat of a new organisation, or the one given. */
export async function buildMemberSeat(test: TestApp, consortium: BuiltConsortium, organisation?: BuiltOrganisation, overrides: object = {}): Promise<BuiltSeat> {
  const seat = await buildInvitation(test, consortium, organisation, overrides);
  const { errors } = await seat.organisation.owner.browser.mutate('acceptInvitation', { asOrganisationId: seat.organisation.id, seatId: seat.id }, 'seat { id }');
  if (errors) throw new Error(JSON.stringify(errors));
  return seat;
}

/** A profile from a register, that nobody speaks for. */
export async function buildUnclaimedOrganisation(test: TestApp, country: CountryCode = 'SE'): Promise<{ readonly id: string; readonly name: string }> {
  const { manager } = test.app.get(UnitOfWork);
  const { id, name } = await manager.save(manager.create(Organisation, { name: `Unclaimed ${randomUUID()}`, type: 'COMPANY', country }));
  return { id, name };
}
