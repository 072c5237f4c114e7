// The web's entry imports `@trefoil/ui/styles.css` before anything else: it fixes the order of the cascade layers.
export { UiProvider, UiLink, type UiProviderProps, type LinkProps } from './provider/ui-provider';

export { Button, buttonClassName, type ButtonProps, type ButtonVariant } from './actions/button';
export { Chip, type ChipProps } from './actions/chip';

export type { FieldProps, FieldWidth } from './forms/field-frame';
export { TextField, type TextFieldProps } from './forms/text-field';
export { TextArea, type TextAreaProps } from './forms/text-area';
export { SelectField, type SelectFieldProps, type SelectOption } from './forms/select-field';
export { CheckboxGroup, type CheckboxGroupProps, type ChoiceOption } from './forms/choice';
export { CheckboxField, RadioGroup, type CheckboxFieldProps, type RadioGroupProps } from './forms/choice-fields';
export { FieldSet, type FieldSetProps } from './forms/field-set';
export { SearchBox, type SearchBoxProps } from './forms/search-box';
export { ErrorSummary, type ErrorSummaryProps } from './forms/error-summary';

export { Notice, type NoticeProps, type NoticeKind } from './feedback/notice';
export { Skeleton, Spinner, type SkeletonProps } from './feedback/waiting';
export { EmptyState, type EmptyStateProps } from './feedback/empty-state';
export { VerdictMark, type VerdictMarkProps } from './feedback/verdict-mark';
export { Meter, type MeterProps } from './feedback/meter';

export { Lozenge, LozengeStrip, LozengeLegend, type LozengeProps, type LozengeStripProps, type StripSeat, type SeatState } from './seats/lozenge';
export { TrefoilMark } from './brand/trefoil-mark';

export { Dialog, type DialogProps } from './overlays/dialog';
export { Disclosure, type DisclosureProps } from './overlays/disclosure';
export { Menu, type MenuProps, type MenuItem } from './overlays/menu';

export { Card, CardList, type CardProps } from './data/card';
export { DataTable, type DataTableProps, type DataColumn, type SortDirection } from './data/data-table';
export { DescriptionList, type DescriptionItem } from './data/description-list';
export { IndexList, type IndexItem } from './data/index-list';

export { BarChart, type BarChartProps, type Bar } from './charts/bar-chart';

export { Stack, Cluster, Grid, Page, Columns, Section, type Gap, type ColumnsProps, type SectionProps } from './layout/layout';
export { PageHeader, Breadcrumbs, type PageHeaderProps } from './layout/page-header';
export { Masthead, Colophon, SkipLink, type MastheadProps, type ColophonProps, type NavItem } from './layout/site';

export { Tag, Badge, type BadgeKind } from './text/tag';
export { VisuallyHidden } from './text/visually-hidden';
export { Prose, type ProseProps } from './text/prose';
