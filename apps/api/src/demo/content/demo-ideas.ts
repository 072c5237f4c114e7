import type { DemoIdea } from './demo-content.types';
import { CULTURE_IDEAS } from './ideas/culture-languages-teachers';
import { GUIDANCE_IDEAS } from './ideas/guidance-and-inclusion';
import { HEALTH_IDEAS } from './ideas/health';
import { LAND_AND_SEA_IDEAS } from './ideas/land-and-sea';
import { TEACHING_IDEAS } from './ideas/teaching-and-assessment';
import { WORKING_LIFE_IDEAS } from './ideas/working-life';

/** Every project idea of the demo world. */
export const demoIdeas: readonly DemoIdea[] = [
  ...TEACHING_IDEAS, ...GUIDANCE_IDEAS, ...WORKING_LIFE_IDEAS, ...HEALTH_IDEAS, ...LAND_AND_SEA_IDEAS, ...CULTURE_IDEAS,
];
