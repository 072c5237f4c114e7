import { Button } from '../actions/button';
import { EmptyState } from '../feedback/empty-state';
import { Meter } from '../feedback/meter';
import { Notice } from '../feedback/notice';
import { VerdictMark } from '../feedback/verdict-mark';
import { Skeleton, Spinner } from '../feedback/waiting';
import { Cluster, Grid, Section, Stack } from '../layout/layout';

/** What the page says about itself. */
export function SpecimenFeedback() {
  return (
    <>
      <Section title="Notices">
        <Stack gap={3}>
          <Notice title="Something to know">Said plainly, in a sentence.</Notice>
          <Notice kind="success" title="Saved 14:03" />
          <Notice kind="warning" title="Something to see to">It can wait, but not for long.</Notice>
          <Notice kind="danger" title="It could not be saved" actions={<Button size="small">Try again</Button>}>What was typed is kept. The number of the fault is 7F3A.</Notice>
        </Stack>
      </Section>
      <Section title="Verdicts and meters">
        <Grid gap={6}>
          <Stack gap={3}>
            <VerdictMark verdict="MET" label="Met" />
            <VerdictMark verdict="UNMET" label="Not met" />
            <VerdictMark verdict="UNKNOWN" label="Not known yet" />
            <VerdictMark verdict="UNMET" advice label="Advised, not met" />
          </Stack>
          <Stack gap={4}>
            <Meter label="Of three" value={2} max={3} valueText="2 of 3" stepped />
            <Meter label="All of three" value={3} max={3} valueText="3 of 3" tone="success" stepped />
            <Meter label="Within the ceiling" value={312000} max={450000} valueText="312 000 of 450 000 EUR" />
            <Meter label="Over the ceiling" value={480000} max={450000} valueText="480 000 of 450 000 EUR" tone="danger" />
          </Stack>
        </Grid>
      </Section>
      <Section title="Waiting and nothing">
        <Grid gap={6}>
          <Stack gap={4}>
            <Skeleton shape="title" label="Loading the entries" />
            <Skeleton count={3} />
            <Skeleton shape="entry" count={2} />
            <Cluster><Spinner label="Loading" /></Cluster>
          </Stack>
          <EmptyState title="Nothing is here yet" headingLevel={3} actions={<><Button variant="primary">Make the first</Button><Button variant="quiet">Learn how</Button></>}>
            Why it is empty, and what to do about it.
          </EmptyState>
        </Grid>
      </Section>
    </>
  );
}
