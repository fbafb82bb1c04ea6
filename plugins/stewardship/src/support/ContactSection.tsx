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

import type { SupportPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { commonSource, FactList, Section } from '../widgets';
import { roleName } from './roleName';

/** Who has which role beside the owner. */
export function ContactSection(props: {
  contacts: SupportPicture['contacts'];
}) {
  const { contacts } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (contacts.length === 0) {
    return null;
  }
  const source = commonSource(contacts);
  const roles = [...new Set(contacts.map(({ value }) => value.role))];
  return (
    <Section title={t('support.contacts.title')} source={source}>
      <FactList
        missing=""
        facts={roles.map(role => {
          const holders = contacts.filter(({ value }) => value.role === role);
          return {
            name: roleName(role),
            value: holders.map(({ value }, index) => (
              <span key={index}>
                {index > 0 && ', '}
                <EntityName entity={value.who} />
              </span>
            )),
            source: source ? undefined : holders[0].source,
          };
        })}
      />
    </Section>
  );
}
