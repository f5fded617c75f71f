/** Access to the platform: who has which role. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../resource.ts';
import { RoleBindings } from './iam-role-bindings.ts';

/** Access to the platform: who has which role. */
export class Iam extends Resource {
  /** The role bindings of the platform: each gives a principal one role, in one workspace or everywhere. */
  get roleBindings(): RoleBindings {
    return this.part('roleBindings', RoleBindings);
  }
}
