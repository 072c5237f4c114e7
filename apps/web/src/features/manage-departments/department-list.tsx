import { useMutation } from '@apollo/client/react';
import { Button, Card, CardList, Cluster, Dialog, Stack, TextField } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import { useState } from 'react';
import * as z from 'zod/mini';
import { ConfirmButton } from '../../shared/forms/confirm-button';
import { writeFault } from '../../shared/forms/fault';
import { FormSummary } from '../../shared/forms/form-summary';
import { optionalText, requiredText, toNullable } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { RemoveDepartmentDocument, SaveDepartmentDocument, type DepartmentsFragment } from './manage-departments.graphql';

type Department = DepartmentsFragment['departments'][number];

const { department: limits } = LIMITS;
const schema = z.object({
  name: requiredText(limits.name),
  purpose: optionalText(limits.purpose),
  email: optionalText(LIMITS.person.email).check(z.refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), writeFault('NOT_AN_EMAIL'))),
  phone: optionalText(limits.phone),
});

/** Whom of the organisation to turn to for what; `mayEdit` for its owners and editors. */
export function DepartmentList({ organisation: { id, departments }, mayEdit }: { organisation: DepartmentsFragment; mayEdit: boolean }) {
  const t = useText();
  const [remove] = useMutation(RemoveDepartmentDocument);
  const [edited, setEdited] = useState<Department | 'NEW' | null>(null);
  const close = () => setEdited(null);
  return (
    <Stack gap={4}>
      {departments.length === 0 ? <p>{t('people.noDepartments')}</p> : (
        <CardList label={t('people.departments')}>
          {departments.map((department) => (
            <Card
              key={department.id}
              title={department.name}
              titleFace="sans"
              kicker={[department.email, department.phone].filter(Boolean).join(' · ') || undefined}
              footer={mayEdit ? (
                <Cluster gap={2}>
                  <Button size="small" aria-label={t('people.editNamed', { name: department.name })} onClick={() => setEdited(department)}>{t('shell.edit')}</Button>
                  <ConfirmButton size="small" label={t('people.removeDepartment')} accessibleLabel={t('people.removeDepartmentNamed', { name: department.name })} title={t('people.removeDepartmentNamed', { name: department.name })} onConfirm={() => remove({ variables: { input: { asOrganisationId: id, departmentId: department.id } } })}>
                    {t('people.removeDepartmentText')}
                  </ConfirmButton>
                </Cluster>
              ) : undefined}
            >
              {department.purpose}
            </Card>
          ))}
        </CardList>
      )}
      {mayEdit && departments.length < LIMITS.organisation.departments ? <div><Button onClick={() => setEdited('NEW')}>{t('people.addDepartment')}</Button></div> : null}
      <Dialog open={edited !== null} onClose={close} title={t(edited === 'NEW' ? 'people.addDepartment' : 'people.editDepartment')}>
        {edited === null ? null : <DepartmentForm organisationId={id} department={edited === 'NEW' ? null : edited} onDone={close} />}
      </Dialog>
    </Stack>
  );
}

function DepartmentForm({ organisationId, department, onDone }: { organisationId: string; department: Department | null; onDone: () => void }) {
  const t = useText();
  const [save] = useMutation(SaveDepartmentDocument);
  const labels = { name: t('people.departmentName'), purpose: t('people.departmentPurpose'), email: t('people.departmentEmail'), phone: t('people.departmentPhone') };
  const entry = useEntryForm({ schema, defaultValues: { name: department?.name ?? '', purpose: department?.purpose ?? '', email: department?.email ?? '', phone: department?.phone ?? '' }, labels });
  const field = (path: keyof typeof labels) => ({ ...entry.field(path), id: `department-${path}` });
  const faults = entry.faults.map((fault) => (fault.fieldId === undefined ? fault : { ...fault, fieldId: `department-${fault.fieldId}` }));
  const optional = t('shell.optional');
  return (
    <form method="post" noValidate onSubmit={entry.submit(async ({ name, purpose, email, phone }) => {
      await save({ variables: { input: { asOrganisationId: organisationId, departmentId: department?.id ?? null, name, purpose: toNullable(purpose), email: toNullable(email), phone: toNullable(phone) } } });
      onDone();
    })}>
      <Stack gap={4}>
        <FormSummary form={{ ...entry, faults }} />
        <p>{t('people.departmentPublic')}</p>
        <TextField {...field('name')} label={labels.name} required autoComplete="off" />
        <TextField {...field('purpose')} label={labels.purpose} hint={t('people.departmentPurposeHint')} optionalLabel={optional} autoComplete="off" />
        <TextField {...field('email')} label={labels.email} optionalLabel={optional} type="email" autoComplete="off" />
        <TextField {...field('phone')} label={labels.phone} optionalLabel={optional} type="tel" autoComplete="off" />
        <div><Button type="submit" variant="primary" busy={entry.busy}>{t('shell.save')}</Button></div>
      </Stack>
    </form>
  );
}
