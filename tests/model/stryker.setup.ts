/** Random cases for a tenth of a second a property: a mutant is found early or by the examples. */
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 100, markInterruptAsFailure: false });
