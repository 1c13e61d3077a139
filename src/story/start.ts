import './predict.ts';
import './step-nav.ts';
import { enterByScrolling } from './enter.ts';
import { playOpening } from './opening-scroll.ts';
import { followSteps } from './scroller.ts';

/** Everything that moves in a chapter; one script, so that a page asks for one file. */
playOpening();
enterByScrolling();
for (const story of document.querySelectorAll<HTMLElement>('[data-story]')) followSteps(story);
