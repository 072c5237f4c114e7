import { Button } from '../actions/button';
import { Chip } from '../actions/chip';
import { Cluster, Grid, Section, Stack } from '../layout/layout';
import { Dialog } from '../overlays/dialog';
import { Disclosure } from '../overlays/disclosure';
import { Menu } from '../overlays/menu';
import { Prose } from '../text/prose';
import { Badge, Tag } from '../text/tag';
import { useState } from 'react';
import styles from './specimen.module.css';

const colours = ['bg', 'surface', 'surface-2', 'border', 'border-strong', 'text', 'text-2', 'text-3', 'primary', 'primary-soft', 'accent', 'accent-soft', 'success', 'warning', 'danger', 'info'] as const;

/** Type, colour, and what is pressed. */
export function SpecimenTypes() {
  const [chips, setChips] = useState(['First choice', 'Second choice', 'Third choice with a longer name']);
  const [dialog, setDialog] = useState<'none' | 'normal' | 'sheet'>('none');
  return (
    <>
      <Section title="Type">
        <Grid min="large" gap={6}>
          <Stack gap={3}>
            <p className={styles.display}>A display line in the serif, set tight</p>
            <p className={styles.heading}>A heading of a part, Åland to Šiauliai</p>
            <p className={styles.subheading}>A heading of an entry</p>
            <p>Running text in the sans. Figures stand under each other: 1 240 118, 450 000, 36.</p>
            <p className={styles.small}>Small text for hints and margins. Ελληνικά, български, Türkçe, íslenska.</p>
          </Stack>
          <Prose>
            <p>Prose is what people wrote. It keeps to a measure that the eye can follow, whatever the width of the screen, and has <a href="#prose">links</a>, <strong>strong words</strong> and <em>stressed ones</em>.</p>
            <h3>A heading inside prose</h3>
            <ul><li>A first point</li><li>A second point, long enough to run over the end of its line and show how the next one hangs</li></ul>
            <blockquote><p>A quotation in the serif.</p></blockquote>
          </Prose>
        </Grid>
      </Section>
      <Section title="Colour">
        <div className={styles.swatches}>
          {colours.map((name) => <div key={name} className={`${styles.swatch} ${styles[name]}`}><i aria-hidden="true" />{name}</div>)}
        </div>
      </Section>
      <Section title="Buttons">
        <Cluster>
          <Button variant="primary">Primary</Button>
          <Button>Secondary</Button>
          <Button variant="quiet">Quiet</Button>
          <Button variant="danger">Danger</Button>
          <Button href="#buttons">A link as a button</Button>
          <Button variant="primary" busy busyLabel="Saving">Busy</Button>
          <Button disabled>Disabled</Button>
          <Button size="small">Small</Button>
          <Menu label="Menu" items={[{ label: 'The choice in force', href: '#menu', current: true }, { label: 'Another link', href: '#other' }, { label: 'A command', onSelect: () => undefined }]} />
        </Cluster>
      </Section>
      <Section title="Chips, tags, badges">
        <Stack gap={3}>
          <Cluster gap={2}>
            {chips.map((chip) => <Chip key={chip} removeLabel={`Remove ${chip}`} onRemove={() => setChips((now) => now.filter((one) => one !== chip))}>{chip}</Chip>)}
            <Chip removeLabel="Remove a choice by its link" href="#chips">a choice by its link</Chip>
          </Cluster>
          <Cluster gap={2}><Tag>A tag</Tag><Tag>A second tag</Tag><Tag>A tag of several words</Tag></Cluster>
          <Cluster gap={2}>
            <Badge>Neutral</Badge><Badge kind="accent">Accent: 17:00 Brussels</Badge><Badge kind="info">Info</Badge><Badge kind="success">Success</Badge><Badge kind="warning">Warning</Badge><Badge kind="danger">Danger</Badge>
          </Cluster>
        </Stack>
      </Section>
      <Section title="What opens">
        <Stack gap={4}>
          <Cluster>
            <Button onClick={() => setDialog('normal')}>Open a dialog</Button>
            <Button onClick={() => setDialog('sheet')}>Open a sheet</Button>
          </Cluster>
          <div>
            <Disclosure summary="A disclosure, closed" aside="12"><p>Its details.</p></Disclosure>
            <Disclosure summary="A disclosure, open" open><p>Details that stand under the summary.</p></Disclosure>
          </div>
          <Dialog
            open={dialog !== 'none'}
            size={dialog === 'sheet' ? 'sheet' : 'normal'}
            onClose={() => setDialog('none')}
            title="A dialog has a title that takes the focus"
            closeLabel="Close the dialog"
            actions={<><Button variant="primary" onClick={() => setDialog('none')}>Do it</Button><Button variant="quiet" onClick={() => setDialog('none')}>Leave it</Button></>}
          >
            <p>Its text, its fields, and at the foot the buttons that answer it. Escape closes it, and the focus returns to where it was.</p>
          </Dialog>
        </Stack>
      </Section>
    </>
  );
}
