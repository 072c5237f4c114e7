import { Card, CardList } from '../data/card';
import { DataTable } from '../data/data-table';
import { DescriptionList } from '../data/description-list';
import { IndexList } from '../data/index-list';
import { Breadcrumbs } from '../layout/page-header';
import { Columns, Grid, Section, Stack } from '../layout/layout';
import { Lozenge, LozengeStrip, type StripSeat } from '../seats/lozenge';
import { Badge, Tag } from '../text/tag';

const seats: readonly StripSeat[] = [
  { code: 'FI', label: 'Finland, filled', state: 'filled' },
  { code: 'EE', label: 'Estonia, invited', state: 'invited' },
  { code: null, label: 'Empty', state: 'empty' },
];
const rows = [
  { id: '1', name: 'The first row', code: 'FI', count: 1240, sum: '450 000' },
  { id: '2', name: 'A row with a name long enough to be broken', code: 'SE', count: 86, sum: '37 500' },
  { id: '3', name: 'The last row', code: 'PT', count: 7, sum: '120 000' },
];

/** Entries, tables, facts and indexes. */
export function SpecimenData() {
  return (
    <>
      <Section title="Entries">
        <CardList>
          <Card title="An entry whose title is its link" href="#entry" kicker={<><Lozenge code="FI" label="Finland" />The kind of entry</>} margin={<><Badge kind="accent">15 March 2027, 17:00 Brussels</Badge><LozengeStrip size="small" seats={seats} label="Its seats" summary="1 of 3" /></>} footer={<><Tag>One tag</Tag><Tag>Another tag</Tag></>}>
            <p>Two or three lines that say what it is about, set to a measure that can be read, so that the eye finds the next entry without effort.</p>
          </Card>
          <Card title="Ένας τίτλος σε άλλη γραφή" titleLang="el" titleFace="sans" href="#entry-2" kicker={<><Lozenge code="GR" label="Greece" />The name in the sans, in its own script</>} margin={<span>Changed 3 May 2026</span>}>
            <p>An entry with little to say.</p>
          </Card>
        </CardList>
        <Grid>
          <Card variant="panel" title="A panel" kicker="A sheet of its own"><p>For what stands alone on a page.</p></Card>
          <Card variant="panel" title="A panel that is a link" href="#panel"><p>A press anywhere on it follows the title.</p></Card>
        </Grid>
      </Section>
      <Section title="A table">
        <DataTable
          caption="A table becomes labelled cards where it is narrow"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { id: 'name', header: 'Name', cell: (row) => row.name, sort: { direction: 'ascending', href: '#by-name' } },
            { id: 'code', header: 'Country', cell: (row) => <Lozenge code={row.code} label={row.code} labelHidden /> },
            { id: 'count', header: 'Count', cell: (row) => row.count, align: 'end', sort: { direction: null, href: '#by-count' } },
            { id: 'sum', header: 'EUR', cell: (row) => row.sum, align: 'end' },
          ]}
        />
      </Section>
      <Section title="Facts beside text">
        <Breadcrumbs label="The way to an example" items={[{ label: 'Start', href: '#start' }, { label: 'A list', href: '#list' }, { label: 'This page' }]} />
        <Columns asideLabel="Facts in the margin" aside={<DescriptionList layout="stacked" items={[{ term: 'A fact', description: 'Its value' }, { term: 'Another fact', description: '36 months' }]} />}>
          <Stack>
            <DescriptionList items={[{ term: 'A term', description: 'What it means here' }, { term: 'A longer term', description: <Lozenge code="FI" label="Finland" /> }, { term: 'A sum', description: '450 000 EUR' }]} />
          </Stack>
        </Columns>
      </Section>
      <Section title="An index">
        <IndexList label="An example of an index" items={['Austria', 'Belgium', 'Bulgaria', 'Croatia', 'Cyprus', 'Czechia', 'Denmark', 'Estonia', 'Finland', 'France', 'Germany', 'Greece'].map((label, index) => ({ id: label, label, href: `#${label}`, count: (index * 37) % 212 + 4 }))} />
      </Section>
    </>
  );
}
