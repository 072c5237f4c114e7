import { Section, Stack, Cluster, Grid } from '../layout/layout';
import { Lozenge, LozengeLegend, LozengeStrip, type StripSeat } from '../seats/lozenge';

const seats: readonly StripSeat[] = [
  { code: 'FI', label: 'Seat 1: Finland, filled', state: 'filled' },
  { code: 'SE', label: 'Seat 2: Sweden, filled', state: 'filled' },
  { code: 'EL', label: 'Seat 3: Greece, invited', state: 'invited' },
  { code: 'US', label: 'Seat 4: United States, not counted', state: 'uncounted' },
  { code: null, label: 'Seat 5: empty', state: 'empty' },
];
const many: readonly StripSeat[] = ['FI', 'FI', 'SE', 'EE', 'LV', 'LT', 'PL', 'DE', 'NL', 'PT', 'IT', 'CY'].map((code, index) => ({ code, label: `Seat ${index + 1}: ${code}, filled`, state: 'filled' }));

/** The signature in its sizes and states. */
export function SpecimenSeats() {
  return (
    <Section title="Lozenges">
      <Stack gap={5}>
        <LozengeStrip size="large" label="A large strip" seats={seats} summary="2 of 3 places" />
        <LozengeLegend items={[{ state: 'filled', label: 'filled' }, { state: 'invited', label: 'invited' }, { state: 'uncounted', label: 'not counted' }, { state: 'empty', label: 'empty' }]} />
        <Grid min="medium">
          <LozengeStrip label="A strip" seats={seats} />
          <LozengeStrip size="small" label="A small strip" seats={seats} summary="2 of 3" />
        </Grid>
        <LozengeStrip size="small" label="A strip of twelve" seats={many} summary="12 places" />
        <Cluster gap={5}>
          <Lozenge code="FI" label="Finland" />
          <Lozenge code="SE" label="Sweden, invited" filled={false} />
          <Lozenge code="US" label="United States, not counted" counted={false} />
        </Cluster>
      </Stack>
    </Section>
  );
}
