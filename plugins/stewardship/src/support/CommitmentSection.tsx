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

import {
  formatDuration,
  type Sourced,
  type SupportPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { commonSource, FactList, Section } from '../widgets';
import { formatPercent } from './formatPercent';

/** The figures that the entity commits to. */
export function CommitmentSection(props: {
  commitments: SupportPicture['commitments'];
}) {
  const { availability, rto, rpo, backupRetention } = props.commitments;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const stated: Sourced<unknown>[] = [];
  for (const value of [availability, rto, rpo, backupRetention]) {
    if (value) {
      stated.push(value);
    }
  }
  if (stated.length === 0) {
    return null;
  }
  const duration = (value: Sourced<string> | undefined) =>
    value && formatDuration(value.value, locale);
  const source = commonSource(stated);
  return (
    <Section title={t('support.commitments.title')} source={source}>
      <FactList
        missing={t('support.commitments.missing')}
        facts={[
          {
            name: t('support.commitments.availability'),
            value: availability && formatPercent(availability.value, locale),
            source: source ? undefined : availability?.source,
          },
          {
            name: t('support.commitments.rto'),
            value: duration(rto),
            source: source ? undefined : rto?.source,
          },
          {
            name: t('support.commitments.rpo'),
            value: duration(rpo),
            source: source ? undefined : rpo?.source,
          },
          {
            name: t('support.commitments.backupRetention'),
            value: duration(backupRetention),
            source: source ? undefined : backupRetention?.source,
          },
        ]}
      />
    </Section>
  );
}
