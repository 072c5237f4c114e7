import type { IsoDate, NotificationChoice, NotificationKind } from '@trefoil/vocabulary';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../accounts';

export const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** How a person wants to hear of things. Who never chose has no row until the first digest. */
@Entity()
export class NotificationSettings {
  @PrimaryColumn({ type: 'bigint' })
  personId: string;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person: Relation<Person>;

  @Column({ type: 'text', default: DEFAULT_TIME_ZONE })
  timeZone: string;

  /** Where they differ from the defaults. */
  @Column({ type: 'jsonb', default: {} })
  choices: Partial<Record<NotificationKind, NotificationChoice>>;

  /** The day, and the Monday, whose digest has been made, sent or empty. */
  @Column({ type: 'date', nullable: true })
  dailyFor: IsoDate | null;

  @Column({ type: 'date', nullable: true })
  weeklyFor: IsoDate | null;
}
