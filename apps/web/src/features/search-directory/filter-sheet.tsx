import { Button, Dialog } from '@trefoil/ui';
import type { ReactNode } from 'react';

type FilterSheetProps = { readonly title: string; readonly done: string; readonly onClose: () => void; readonly children: ReactNode };

/** The filters over all of a phone's screen. What is chosen takes effect behind it; the button says how much there is to see. */
export function FilterSheet({ title, done, onClose, children }: FilterSheetProps) {
  return <Dialog open size="sheet" title={title} onClose={onClose} actions={<Button variant="primary" onClick={onClose}>{done}</Button>}>{children}</Dialog>;
}
