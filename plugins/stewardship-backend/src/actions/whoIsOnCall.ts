/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import type { ContactService } from '../escalation/ContactService';
import { normalizeRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import type { OnCallAccess } from '../http/OnCallAccess';

/** Registers the action `who-is-on-call`, for assistants over MCP and for scaffolder templates. */
export function registerWhoIsOnCall(options: {
  actionsRegistry: ActionsRegistryService;
  contacts: ContactService;
  onCallAccess: OnCallAccess;
  visibility: EntityVisibility;
}): void {
  const { actionsRegistry, contacts, onCallAccess, visibility } = options;

  actionsRegistry.register({
    name: 'who-is-on-call',
    title: 'Who is on call',
    description: `Tells whom to call for a service or any other entity of the software catalog, in the order of its escalation ladder:
who each step is, who is on call there at the moment, by which channels they are reached, how many seconds to wait for an answer
before the next step, until when the answer holds, and whether the step would work (works, weak, broken or unknown).

Give either entityRef, such as component:default/payments, or alias, a name under which monitoring knows the service; several
entities may have the same alias. Reads stored data only, calls nobody and changes nothing. Entities that the caller may not read
are answered as if they did not exist.`,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(500)
            .optional()
            .describe('Entity reference, for example component:default/pay'),
          alias: z
            .string()
            .max(200)
            .optional()
            .describe('Name under which machines know the entity'),
        }),
      output: z =>
        z.object({
          contacts: z.array(
            z
              .object({
                entity: z.object({ ref: z.string() }).passthrough(),
                contacts: z.array(z.object({}).passthrough()),
              })
              .passthrough(),
          ),
        }),
    },
    attributes: { readOnly: true, destructive: false, idempotent: true },
    action: async ({ input, credentials }) => {
      const { alias } = input;
      const entityRef =
        input.entityRef && normalizeRef(input.entityRef, 'component');
      if (!entityRef === !alias) {
        throw new InputError(
          'Give either entityRef, such as component:default/payments, or alias',
        );
      }
      const [readable, mayReadOnCall] = await Promise.all([
        entityRef
          ? visibility.readableNow(entityRef, credentials)
          : visibility.readableTo(credentials),
        onCallAccess.mayRead(credentials),
      ]);
      const viewer = { readable, mayReadOnCall };
      const found = entityRef
        ? [await contacts.getContact(entityRef, viewer)]
        : await contacts.findByAlias(alias ?? '', viewer);
      // As JSON, without what is undefined.
      return { output: JSON.parse(JSON.stringify({ contacts: found })) };
    },
  });
}
