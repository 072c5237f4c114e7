import { type ActionCode, type Activity, type Aim, type IsoDate, type LanguageCode, LIMITS, type OfferStatus, type SeatRole } from '@trefoil/vocabulary';
import { Column, Entity } from 'typeorm';
import { Publication } from './publication/publication';

const codes = { type: 'text', array: true, default: () => "'{}'" } as const;

/** What an organisation offers to bring to somebody else's project. */
@Entity()
export class PartnerOffer extends Publication {
  @Column({ type: 'text', default: 'DRAFT' })
  status: OfferStatus;

  @Column({ type: 'varchar', length: LIMITS.offer.title })
  title: string;

  @Column({ type: 'varchar', length: LIMITS.offer.text, nullable: true })
  text: string | null;

  @Column({ type: 'char', length: 2 })
  language: LanguageCode;

  @Column(codes)
  activities: Activity[];

  @Column(codes)
  aims: Aim[];

  /** ISCED-F 2013 codes. */
  @Column(codes)
  fields: string[];

  /** Empty: any action. */
  @Column(codes)
  actions: ActionCode[];

  @Column(codes)
  roles: SeatRole[];

  @Column(codes)
  languages: LanguageCode[];

  @Column({ type: 'varchar', length: LIMITS.offer.seeks, nullable: true })
  seeks: string | null;

  /** Its last day, in UTC; null never ends. */
  @Column({ type: 'date', nullable: true })
  validUntil: IsoDate | null;
}
