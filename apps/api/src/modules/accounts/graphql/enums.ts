import { LOCALES } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const LocaleEnum = graphqlEnum('Locale', LOCALES, 'A language of the product.');
