import type { SelectOption } from '@trefoil/ui';
import { useMemo } from 'react';
import { useZoneName } from '../../entities/idea/use-deadline';
import { useFormat } from '../../shared/format/use-format';
import { PROGRAMME_ZONE } from './idea-values';

const CAPITALS = [
  'Amsterdam', 'Athens', 'Belgrade', 'Berlin', 'Bratislava', 'Bucharest', 'Budapest', 'Copenhagen', 'Dublin', 'Helsinki', 'Istanbul', 'Kyiv', 'Lisbon', 'Ljubljana', 'London',
  'Luxembourg', 'Madrid', 'Malta', 'Oslo', 'Paris', 'Prague', 'Riga', 'Rome', 'Sarajevo', 'Skopje', 'Sofia', 'Stockholm', 'Tallinn', 'Tirane', 'Vaduz', 'Vienna', 'Vilnius', 'Warsaw', 'Zagreb', 'Zurich',
];
const ZONES = [...CAPITALS.map((city) => `Europe/${city}`), 'Asia/Nicosia', 'Asia/Tbilisi', 'Asia/Yerevan', 'Atlantic/Azores', 'Atlantic/Reykjavik'];

/** Cities whose clocks a deadline can go by: Brussels first, then by name; the one chosen is among them whichever it is. */
export function useZoneOptions(chosen: string): readonly SelectOption[] {
  const format = useFormat();
  const zoneName = useZoneName();
  return useMemo(() => {
    const others = [...new Set([...ZONES, chosen])].filter((zone) => zone !== PROGRAMME_ZONE).map((value) => ({ value, label: zoneName(value) }));
    return [{ value: PROGRAMME_ZONE, label: zoneName(PROGRAMME_ZONE) }, ...others.sort((a, b) => format.compare(a.label, b.label))];
  }, [format, zoneName, chosen]);
}
