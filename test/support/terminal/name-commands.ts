/** Errors of every test file offer commands, as they do in Node; a test of browsers loads the errors again without it. */

import { explainLostParts, incompletePackage, nameCommands } from '../../../src/errors.ts';

nameCommands();
explainLostParts(incompletePackage);
