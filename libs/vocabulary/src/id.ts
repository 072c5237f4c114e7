/**
 * Identifiers are the digits of a PostgreSQL bigint, as a string.
 *
 * The mark is optional, so a plain string from GraphQL fits, yet an IdeaId does not fit where an OrganisationId is asked for.
 */
type Id<Of extends string> = string & { readonly __idOf?: Of };

export type PersonId = Id<'Person'>;
export type MembershipId = Id<'Membership'>;
export type OrganisationId = Id<'Organisation'>;
export type ProjectIdeaId = Id<'ProjectIdea'>;
export type PartnerSoughtId = Id<'PartnerSought'>;
export type PartnerOfferId = Id<'PartnerOffer'>;
export type ConsortiumId = Id<'Consortium'>;
export type SeatId = Id<'Seat'>;
export type ThreadId = Id<'Thread'>;
export type MessageId = Id<'Message'>;
export type InterestId = Id<'ExpressionOfInterest'>;

const GREATEST_BIGINT = '9223372036854775807';

/** Whether the text can be the id of a row: 1 to 9223372036854775807, without leading zero, so that PostgreSQL never refuses it. */
export function isId(text: string): boolean {
  if (!/^[1-9][0-9]{0,18}$/.test(text)) return false;
  return text.length < GREATEST_BIGINT.length || text <= GREATEST_BIGINT;
}
