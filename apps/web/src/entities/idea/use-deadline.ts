import { useFormat } from '../../shared/format/use-format';
import { usePageIntl } from '../../shared/i18n/intl';

type WithDeadline = { readonly deadline: string | null; readonly deadlineZone: string | null };
export type DeadlineWords = {
  /** "4 March 2027, 17:00 Brussels" */
  readonly text: string;
  readonly isPast: boolean;
};

/** The name of a zone's city in the page's language. */
export function useZoneName(): (zone: string) => string {
  const intl = usePageIntl();
  return (zone) => {
    const id = `ideas.zone.${zone}`;
    return intl.has(id) ? intl.format(id) : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  };
}

/** A deadline as it was written, in its own zone; null where there is none. */
export function useDeadline({ deadline, deadlineZone }: WithDeadline): DeadlineWords | null {
  const intl = usePageIntl();
  const format = useFormat();
  const zoneName = useZoneName();
  if (deadline === null) return null;
  const zone = deadlineZone ?? 'Europe/Brussels';
  const text = intl.format('ideas.deadline', { date: format.date(deadline, zone), time: format.time(deadline, zone), zone: zoneName(zone) });
  return { text, isPast: isPast(deadline) };
}

function isPast(instant: string): boolean {
  return Date.parse(instant) <= Date.now();
}
