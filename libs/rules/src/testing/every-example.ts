import '../budget.spec';
import '../catalogue/rule-sets.spec';
import '../country-groups.spec';
import '../kinds/duration-and-grant.spec';
import '../kinds/least-count.spec';
import '../kinds/member-countries.spec';
import '../kinds/member-types.spec';
import '../kinds/statements.spec';
import '../questions.spec';
import { allRuleSets } from '../catalogue/rule-sets';

// Rule sets are made once and kept. Made by the first test that asks, they would be held to be that test's affair alone.
allRuleSets();
